import { readingListId } from '#domain/asking/question.ts';
import { type HybridClock, stampOf, tick } from '#domain/sync/hybrid-clock.ts';
import { entryId, isThere, keyOf, kindOf, newEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { leftList, syncedTables } from '#store/database/mark-for-sync.ts';
import { storing } from '#store/database/storage-full.ts';
import type { SyncEntryRow, SyncMark, SyncState } from '#store/database/sync-tables.ts';
import { changedEntry, leftEntry } from './changed-entry.ts';
import { entriesOf, type Held, heldOf, rowsOf } from './held-rows.ts';
import { heldState } from './held-state.ts';
import { markOwnRows, markParts } from './mark-parts.ts';
import { writeStories } from './write-stories.ts';

const marksPerStep = 300;

/** Turns the rows that changed since the last time into entries to send, a few at a time. */
export async function captureChanges(
  database: GlossDatabase,
  device: string,
  signal: AbortSignal,
): Promise<void> {
  await inSteps(database, device, signal, async (state) => {
    const marks = await database.syncMarks.orderBy('at').limit(marksPerStep).toArray();
    return marks.length === 0 ? null : { clock: await captureMarks(database, state, marks) };
  });
}

/** Steps of work on the state of sync, a transaction each, until one changes nothing. */
async function inSteps(
  database: GlossDatabase,
  device: string,
  signal: AbortSignal,
  step: (state: SyncState) => Promise<Partial<SyncState> | null>,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const more = await storing(() =>
      database.transaction('rw', captureTables(database), async () => {
        const change = await step(await heldState(database, device));
        if (change) await database.syncState.update('sync', change);
        return change !== null;
      }),
    );
    if (!more) return;
  }
}

const scanned = [
  'readingStates',
  'sentenceNotes',
  'predictions',
  'questions',
  'recaps',
  'siteRules',
  'settings',
] as const;
const keysPerStep = 300;

/** Epoch milliseconds at which everything was done that the first look finds: the oldest there is. */
const scanAt = 1;

/** Where the first look begins. */
export const scanStart = { table: scanned[0] as string, after: '' };

/**
 * The first look through everything that is there when a device joins; it goes on where it was cut off. What is
 * found counts as the oldest there is: it takes nothing's place that another device has said.
 */
export async function scanEverything(
  database: GlossDatabase,
  device: string,
  signal: AbortSignal,
): Promise<void> {
  await inSteps(database, device, signal, async (state) => {
    if (!state.scan) return null;
    const { table, after } = state.scan;
    const rows = database.table(table).where(':id').above(after).limit(keysPerStep);
    const keys = (await rows.primaryKeys()) as string[];
    const left = table === 'readingStates' ? await leftOf(database, keys) : [];
    const marks = [...keys.map((key): SyncMark => ({ table, key, at: scanAt })), ...left];
    const clock = await captureMarks(database, state, marks);
    const last = keys.at(-1);
    const next = scanned[scanned.indexOf(table as (typeof scanned)[number]) + 1];
    const scan =
      keys.length === keysPerStep && last !== undefined
        ? { table, after: last }
        : next
          ? { table: next, after: '' }
          : null;
    return { clock, scan };
  });
}

/** The marks of stories that left the list before this first look, and are on it again. */
async function leftOf({ syncMarks }: GlossDatabase, keys: string[]): Promise<SyncMark[]> {
  const marks = await syncMarks.bulkGet(keys.map((key): [string, string] => [leftList, key]));
  return marks.flatMap((mark) => (mark ? { ...mark, at: scanAt } : []));
}

/** The tables of a transaction that captures. */
export function captureTables(database: GlossDatabase) {
  const { syncEntries, syncMarks, syncState, trash, trashedStories, editions, listFacts } =
    database;
  const tables = syncedTables.map((name) => database.table(name));
  const beside = [trash, trashedStories, editions, listFacts];
  return [...tables, syncEntries, syncMarks, syncState, ...beside];
}

/** Within a transaction over `captureTables`: looks at marked rows and takes the marks away. Returns the clock as it is then. */
export async function captureMarks(
  database: GlossDatabase,
  { clock, device }: Pick<SyncState, 'clock' | 'device'>,
  marks: readonly SyncMark[],
): Promise<HybridClock> {
  const times = new Map<string, number>();
  const left = new Set<string>();
  for (const { table, key, at } of marks) {
    if (table === leftList) left.add(key);
    for (const id of entriesOf(table, key)) times.set(id, Math.max(times.get(id) ?? 0, at));
  }
  await database.syncMarks.bulkDelete(marks.map(({ table, key }) => [table, key]));
  return captureEntries(database, { clock, device }, times, left);
}

/** The same for all marks that there are: what the reader did to thousands of rows in one go is one transaction too. */
export async function captureAll(
  database: GlossDatabase,
  state: Pick<SyncState, 'clock' | 'device'>,
): Promise<HybridClock> {
  let { clock } = state;
  for (;;) {
    const marks = await database.syncMarks.orderBy('at').limit(marksPerStep).toArray();
    if (marks.length === 0) return clock;
    clock = await captureMarks(database, { clock, device: state.device }, marks);
  }
}

/**
 * Entries by the time (epoch milliseconds) of their last change. `left`: stories that left the list since they were last
 * looked at, and may be on it again.
 */
async function captureEntries(
  database: GlossDatabase,
  { clock: before, device }: Pick<SyncState, 'clock' | 'device'>,
  times: ReadonlyMap<string, number>,
  left: ReadonlySet<string>,
): Promise<HybridClock> {
  let clock = before;
  const next = (at: number) => {
    clock = tick(clock, at);
    return stampOf(clock, device);
  };
  const changed: SyncEntryRow[] = [];
  const touched = new Map<string, number>();
  const back: SyncEntryRow[] = [];
  const flipped: string[] = [];
  const added: string[] = [];
  const look = async (ids: string[]) => {
    const known = await database.syncEntries.bulkGet(ids);
    const entries = ids.map((id, at): SyncEntryRow => known[at] ?? newEntry(id));
    const held = await heldOf(database, entries);
    for (const [index, entry] of entries.entries()) {
      const thing = held[index];
      if (!thing) continue;
      // What went into the trash before the last look has been seen.
      if (thing.kind === 'story' && !left.has(keyOf(entry.id))) thing.trashed = null;
      const at = times.get(entry.id) ?? touched.get(entry.id) ?? 0;
      if (thing.kind === 'parted' || isGoneWithStory(entry, thing, left)) {
        if (entry.registers.row && !entry.parted) changed.push(partedEntry(entry));
        continue;
      }
      const isTouched = touched.has(entry.id) && thing.kind === 'story' && thing.state !== null;
      const before = left.has(keyOf(entry.id)) ? leftEntry(entry, thing, next(at)) : entry;
      const after = changedEntry(before, thing, next(at), isTouched);
      if (!after) continue;
      // One that came and went unseen is nothing to tell of, unless another device tells of it.
      const isUnseen = thing.kind === 'story' && !known[index] && !isThere(after);
      changed.push(isUnseen ? after : { ...after, mine: 1, unsent: 1 });
      const story = touchedStory(entry, after, thing);
      if (story) touched.set(entryId('story', story), at);
      if (thing.kind !== 'story' || isThere(after) === isThere(before)) continue;
      if (known[index]) flipped.push(keyOf(entry.id));
      else if (at > scanAt) added.push(keyOf(entry.id));
      if ((known[index] || before !== entry) && isThere(after)) back.push(after);
    }
  };
  const ids = [...times.keys()];
  const isStory = (id: string) => kindOf(id) === 'story';
  // Stories after their parts, which touch them.
  await look(ids.filter((id) => !isStory(id)));
  const stories = new Set([...ids.filter(isStory), ...touched.keys()]);
  await look([...stories]);
  await database.syncEntries.bulkPut(changed);
  if (back.length > 0) await writeStories(database, back, back);
  await markParts(database, flipped, clock.wall);
  await markOwnRows(database, added, clock.wall);
  if (changed.length > 0) {
    await database.syncState
      .where('id')
      .equals('sync')
      .modify((state) => void state.news++);
  }
  return clock;
}

function partedEntry({ unsent: _, ...entry }: SyncEntryRow): SyncEntryRow {
  return { ...entry, parted: 1 };
}

/** Whether what is missing went with its story, which is on the list again: the reader didn't take it away by itself. */
function isGoneWithStory({ of }: SyncEntryRow, held: Held, left: ReadonlySet<string>): boolean {
  const isMissing = held.kind === 'no note' || (held.kind === 'row' && held.row === null);
  return isMissing && of !== undefined && left.has(of);
}

/**
 * The story that a change of one of its parts keeps, where another device deletes it and didn't know of the change: a
 * note, a judgment or a question, but not what became of them as the text changed.
 */
function touchedStory(before: SyncEntryRow, after: SyncEntryRow, held: Held): string | null {
  if (held.kind === 'note') return held.note.articleId;
  if (held.kind !== 'row' || held.row === null || kindOf(before.id) === 'text') return null;
  const isNew = (before.registers.row?.[0] ?? null) === null;
  return isNew && after.of !== readingListId ? (after.of ?? null) : null;
}

/** Takes the marks away that writing rows of these entries made. */
export async function unmark(database: GlossDatabase, ids: readonly string[]): Promise<void> {
  const keys = ids.flatMap((id): [string, string][] => [...rowsOf(id), [leftList, keyOf(id)]]);
  await database.syncMarks.bulkDelete(keys);
}
