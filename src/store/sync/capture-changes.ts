import { type HybridClock, stampOf, tick } from '#domain/sync/hybrid-clock.ts';
import { entryId, kindOf, newEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { syncedTables } from '#store/database/mark-for-sync.ts';
import { storing } from '#store/database/storage-full.ts';
import type { SyncEntryRow, SyncMark, SyncState } from '#store/database/sync-tables.ts';
import { changedEntry } from './changed-entry.ts';
import { entriesOf, heldOf, rowsOf } from './held-rows.ts';
import { heldState } from './held-state.ts';

const marksPerStep = 300;

/** Turns the rows that changed since the last time into entries to send, a few at a time. */
export async function captureChanges(
  database: GlossDatabase,
  device: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    const more = await storing(() =>
      database.transaction('rw', captureTables(database), async () => {
        const state = await heldState(database, device);
        const marks = await database.syncMarks.orderBy('at').limit(marksPerStep).toArray();
        if (marks.length === 0) return false;
        const clock = await captureMarks(database, state, marks);
        await database.syncState.update('sync', { clock });
        return true;
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
  for (;;) {
    signal.throwIfAborted();
    const more = await storing(() =>
      database.transaction('rw', captureTables(database), async () => {
        const state = await heldState(database, device);
        if (!state.scan) return false;
        const { table, after } = state.scan;
        const rows = database.table(table).where(':id').above(after).limit(keysPerStep);
        const keys = (await rows.primaryKeys()) as string[];
        const marks = keys.map((key): SyncMark => ({ table, key, at: 1 }));
        const clock = await captureMarks(database, state, marks);
        const last = keys.at(-1);
        const next = scanned[scanned.indexOf(table as (typeof scanned)[number]) + 1];
        const scan =
          keys.length === keysPerStep && last !== undefined
            ? { table, after: last }
            : next
              ? { table: next, after: '' }
              : null;
        await database.syncState.update('sync', { clock, scan });
        return true;
      }),
    );
    if (!more) return;
  }
}

/** The tables of a transaction that captures. */
export function captureTables(database: GlossDatabase) {
  const tables = syncedTables.map((name) => database.table(name));
  return [...tables, database.syncEntries, database.syncMarks, database.syncState];
}

/** Within a transaction over `captureTables`: looks at marked rows and takes the marks away. Returns the clock as it is then. */
export async function captureMarks(
  database: GlossDatabase,
  { clock, device }: Pick<SyncState, 'clock' | 'device'>,
  marks: readonly SyncMark[],
): Promise<HybridClock> {
  const times = new Map<string, number>();
  for (const { table, key, at } of marks) {
    for (const id of entriesOf(table, key)) times.set(id, Math.max(times.get(id) ?? 0, at));
  }
  const now = await captureEntries(database, { clock, device }, times);
  await database.syncMarks.bulkDelete(marks.map(({ table, key }) => [table, key]));
  return now;
}

/** As `captureMarks`, for entries by the time (epoch milliseconds) of their last change. */
export async function captureEntries(
  database: GlossDatabase,
  { clock: before, device }: Pick<SyncState, 'clock' | 'device'>,
  times: ReadonlyMap<string, number>,
): Promise<HybridClock> {
  let clock = before;
  const next = (at: number) => {
    clock = tick(clock, at);
    return stampOf(clock, device);
  };
  const changed: SyncEntryRow[] = [];
  const touched = new Map<string, number>();
  const look = async (ids: string[]) => {
    const known = await database.syncEntries.bulkGet(ids);
    const held = await heldOf(database, ids);
    ids.forEach((id, index) => {
      const entry = known[index] ?? newEntry(id);
      const thing = held[index];
      const at = times.get(id) ?? touched.get(id) ?? 0;
      const isTouched = touched.has(id) && thing?.kind === 'story' && thing.state !== null;
      const after = thing && changedEntry(entry, thing, next(at), isTouched);
      if (!after) return;
      changed.push({ ...after, mine: 1, unsent: 1 });
      if (thing.kind === 'note' && thing.note) {
        touched.set(entryId('story', thing.note.articleId), at);
      }
    });
  };
  const ids = [...times.keys()];
  const isStory = (id: string) => kindOf(id) === 'story';
  // Stories after their notes, which touch them.
  await look(ids.filter((id) => !isStory(id)));
  const stories = new Set([...ids.filter(isStory), ...touched.keys()]);
  await look([...stories]);
  await database.syncEntries.bulkPut(changed);
  return clock;
}

/** The marks on the rows of these entries: what the reader changed since they were looked at. */
export async function marksOn(
  database: GlossDatabase,
  ids: readonly string[],
): Promise<SyncMark[]> {
  const keys = new Map(ids.flatMap((id) => rowsOf(id)).map((key) => [key.join(' '), key]));
  const marks = await database.syncMarks.bulkGet([...keys.values()]);
  return marks.filter((mark) => mark !== undefined);
}

/** Takes the marks away that writing rows of these entries made. */
export async function unmark(database: GlossDatabase, ids: readonly string[]): Promise<void> {
  const keys = ids.flatMap((id) => rowsOf(id));
  await database.syncMarks.bulkDelete(keys);
}
