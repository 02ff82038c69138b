import { z } from 'zod';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { analysisRunSchema } from '#domain/analysis/analysis-run-schema.ts';
import { endedRunWithAll } from '#domain/analysis/ended-run.ts';
import type { Article } from '#domain/article/article.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { carryQuestions } from '#domain/revisions/carry-question.ts';
import { changeOfText, type TextChange } from '#domain/revisions/text-change.ts';
import type { Stamp } from '#domain/sync/hybrid-clock.ts';
import { entryId, keyOf } from '#domain/sync/sync-entry.ts';
import { compareRuns, compareTexts } from '#domain/sync/text-order.ts';
import { carryRun } from '#domain/web-sources/carry-run.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { SyncEntryRow } from '#store/database/sync-tables.ts';
import { keepEdition } from '#store/stories/articles.ts';
import { carriedListQuestions, leadToText } from '#store/stories/carry-questions.ts';
import { noteCitedPages } from '#store/stories/web-searches.ts';
import { hashOfRow, hashOfText, isUnderWay, type StoryText } from './held-rows.ts';
import { type Taken, withRegister } from './taken.ts';

const storyTextSchema = z.object({ article: articleSchema, run: analysisRunSchema.nullable() });

/**
 * Takes another device's text of a story that is on the list, with its analysis, or what of the two is better than what
 * is here; `told`: the value and the stamp of its register. In a transaction over the synced tables. `isFirst`: this device
 * has just joined, so that nobody has read the text that is replaced.
 */
export async function takeText(
  database: GlossDatabase,
  own: SyncEntryRow,
  [value, at]: [unknown, Stamp],
  isFirst: boolean,
): Promise<Taken> {
  const { articles, analyses, bookmarks } = database;
  const key = keyOf(own.id);
  const told = storyTextSchema.safeParse(value).data as StoryText | undefined;
  if (told?.article.id !== key) return { entry: own };
  const run = (await analyses.get(key)) ?? null;
  if (run && isUnderWay(run)) return { entry: own, later: 'work' };
  const other: StoryText = {
    article: told.article,
    run: told.run?.articleId === key ? endedRunWithAll(told.run, Date.now()) : null,
  };
  const article = await articles.get(key);
  if (!article) {
    await articles.put(other.article);
    if (other.run) await putRun(database, other.run);
    await bookmarks.delete(key);
    await leadToText(database, other.article);
    const held = { article: other.article, run: other.run ?? run };
    return { entry: withRegister(own, [hashOfRow(held), at]) };
  }
  const known = own.parted ? '' : (own.registers.row?.[1] ?? '');
  const [sameText, sameRun] = [isSame(article, other.article), isSame(run, other.run)];
  if (sameText && sameRun) return { entry: toldAgain(own, at) };
  const isBetterText =
    !sameText && compareTexts([other.article, at], [article, known], Date.now()) > 0;
  const isBetterRun = !sameRun && compareRuns([other.run, at], [run, known]) > 0;
  if (!isBetterText && !isBetterRun) return { entry: keptOwn(own, at) };
  const change = isBetterText
    ? changeOfText(article, other.article)
    : changeOfText(other.article, article);
  const kept: StoryText = {
    article: isBetterText ? other.article : article,
    run: isBetterRun ? other.run : run,
  };
  // What was written of the one text stands beside the other.
  if (kept.run && change && isBetterText !== isBetterRun) {
    kept.run = carryRun(kept.run, change, Date.now());
  }
  if (isBetterText) await replaceText(database, { article, run }, other.article, change, isFirst);
  await articles.put(kept.article);
  if (kept.run) await putRun(database, kept.run);
  if ((isBetterText || sameText) && (isBetterRun || sameRun)) {
    return { entry: withRegister(own, [hashOfRow(kept), at]) };
  }
  // Neither device has it so: it is told of as a change of this one's.
  return { entry: own, again: { table: 'analyses', key } };
}

/** The pages that a search gave are known here too, so that one is recognized when the reader opens it. */
async function putRun(database: GlossDatabase, run: AnalysisRun): Promise<void> {
  await database.analyses.put(run);
  const addresses = run.web?.sources.map(({ url }) => url) ?? [];
  if (addresses.length > 0) await noteCitedPages(run.articleId, addresses, database);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function toldAgain(own: SyncEntryRow, at: Stamp): SyncEntryRow {
  const [hash, known] = own.registers.row ?? [null, ''];
  return hash !== null && !own.parted && known < at ? withRegister(own, [hash, at]) : own;
}

/** Who told of something worse later than this was told may not have this any more: it is told again. */
function keptOwn(own: SyncEntryRow, at: Stamp): SyncEntryRow {
  const [hash, known] = own.registers.row ?? [null, ''];
  const isUnknown = known < at && hash !== null && !own.parted;
  return isUnknown ? { ...own, mine: 1, unsent: 1 } : own;
}

async function replaceText(
  database: GlossDatabase,
  before: StoryText,
  after: Article,
  change: TextChange | null,
  isFirst: boolean,
): Promise<void> {
  const { article, run } = before;
  if (!isFirst && (article.text !== after.text || article.title !== after.title)) {
    await keepEdition(database, article, after, run as AnalysisRun | null);
  }
  if (!change) return;
  const { questions, syncEntries } = database;
  const asked = await questions.where('articleId').equals(after.id).toArray();
  const entries = await syncEntries.bulkGet(asked.map(({ id }) => entryId('question', id)));
  const hash = hashOfText(article);
  // Answers come apart from texts: some rest on the new one already.
  const resting = asked.filter((_, nth) => (entries[nth]?.text ?? hash) === hash);
  await questions.bulkPut(carryQuestions(resting, change, Date.now()));
  await questions.bulkPut(await carriedListQuestions(database, [{ after, change }]));
}
