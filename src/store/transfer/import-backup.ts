import { isPickedSelector } from '#domain/article/picked-selector.ts';
import type { SiteRule } from '#domain/article/site-rule.ts';
import {
  backupEndSchema,
  backupHeaderSchema,
  backupListQuestionSchema,
  backupRecapSchema,
  backupRuleSchema,
  backupSettingsSchema,
  backupVersion,
} from '#domain/backup/backup-format.ts';
import { hasOverlongText } from '#domain/backup/has-overlong-text.ts';
import { offeredBy, settingsFromFile } from '#domain/backup/offered-settings.ts';
import type { RecapRun } from '#domain/recap/recap-run.ts';
import { recheckRecap } from '#domain/recap/recheck-recap.ts';
import type { Settings } from '#domain/settings/settings.ts';
import { past } from '#domain/story/past-moment.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { readHeldStory } from './import-held-story.ts';
import { DamagedFile, linesOf, textOf, UnreadableFile } from './import-lines.ts';
import { takeListQuestion } from './import-list-questions.ts';
import type { Importing } from './import-run.ts';

/** More stories than any list takes: a packed file of empty lines could go on for hours. */
const mostLines = 1_000_000;

/** True when the file starts like a Gloss backup. */
export async function isBackup(file: Blob): Promise<boolean> {
  const reader = (await textOf(file)).getReader();
  try {
    const { value } = await reader.read();
    return /^\uFEFF?\s*\{\s*"gloss"\s*:\s*"backup"/.test(value ?? '');
  } catch {
    // Bytes that cannot be unpacked are not a backup.
    return false;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Reads a backup line by line; an invalid line is noted and skipped. */
export async function readBackup(
  database: GlossDatabase,
  text: ReadableStream<string>,
  importing: Importing,
): Promise<void> {
  let entry = 0;
  let stories = 0;
  let ended = false;
  let settings: Settings | null = null;
  const rules: SiteRule[] = [];
  const recaps: RecapRun[] = [];
  try {
    for await (const line of linesOf(text)) {
      entry++;
      if (entry === 1) checkHeader(line);
      else if (entry > mostLines) throw new UnreadableFile('file too large');
      else if (line.trim() === '') continue;
      else {
        const value = parsed(line);
        const end = backupEndSchema.safeParse(value);
        if (end.success) {
          ended = stories >= end.data.end.stories;
          break;
        }
        const held = backupSettingsSchema.safeParse(value);
        const ruled = backupRuleSchema.safeParse(value);
        const recap = backupRecapSchema.safeParse(value);
        const asked = backupListQuestionSchema.safeParse(value);
        if (held.success) settings = held.data.settings;
        else if (ruled.success) takeRule(ruled.data.siteRule, entry, rules, importing);
        else if (asked.success) await takeListQuestion(asked.data.question, importing);
        else if (recap.success) recaps.push(takenRecap(recap.data.recap, importing.options.now));
        else {
          stories++;
          await readHeldStory(storyIn(value), line.length, entry, importing);
        }
      }
    }
  } catch (error) {
    if (!(error instanceof DamagedFile) || entry === 0) throw error;
  }
  if (!ended) {
    importing.skip({ entry: entry + 1, title: '', reason: { kind: 'cut short' } });
  }
  await importing.writeQuestions();
  await importing.addRecaps(recaps);
  const isFresh = settings !== null && (await takeSettings(database, settings));
  importing.offer(offeredBy(isFresh ? settings : null, await newRules(database, rules)));
}

/** Checked again, and older than every other if it is dated in the future. */
function takenRecap(run: RecapRun, now: number): RecapRun {
  const recap = recheckRecap(run);
  return { ...recap, startedAt: past(recap.startedAt, now) };
}

/** A rule that could keep a page busy is refused: no reader made it by pointing. */
function takeRule(rule: SiteRule, entry: number, rules: SiteRule[], importing: Importing): void {
  const sets = [rule, ...(rule.articles ?? [])];
  const picked = sets.every(({ leaveOut, takeIn }) =>
    [...leaveOut, ...takeIn].every(isPickedSelector),
  );
  if (picked) rules.push(rule);
  else importing.skip({ entry, title: rule.site, reason: { kind: 'rule refused' } });
}

/** Those that do not hold already. */
async function newRules(database: GlossDatabase, rules: SiteRule[]): Promise<SiteRule[]> {
  const held = await database.siteRules.bulkGet(rules.map(({ site }) => site));
  return rules.filter((rule, at) => JSON.stringify(rule) !== JSON.stringify(held[at]));
}

function checkHeader(line: string): void {
  const header = backupHeaderSchema.safeParse(parsed(line.replace(/^\uFEFF/, '')));
  if (!header.success) throw new UnreadableFile('not a backup');
  if (header.data.version > backupVersion) {
    throw new UnreadableFile('newer backup');
  }
}

const storyIn = (value: unknown) =>
  typeof value === 'object' && value !== null && 'story' in value ? value.story : null;

function parsed(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line);
    return hasOverlongText(value) ? null : value;
  } catch {
    // A line that is not JSON is an invalid entry like any other.
    return null;
  }
}

/** Imports settings only where there are none yet: those of a profile in use stay as they are. True when it did. */
async function takeSettings(database: GlossDatabase, settings: Settings): Promise<boolean> {
  return database.transaction('rw', database.settings, async () => {
    if (await database.settings.get('settings')) return false;
    await database.settings.add({ ...settingsFromFile(settings), id: 'settings' });
    return true;
  });
}
