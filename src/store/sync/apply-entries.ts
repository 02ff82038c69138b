import { type HybridClock, witness } from '#domain/sync/hybrid-clock.ts';
import { lastMomentOf, mergeEntries } from '#domain/sync/merge-entries.ts';
import { isThere, keyOf, kindOf, newEntry, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';
import type { SyncEntryRow, SyncMark } from '#store/database/sync-tables.ts';
import { captureAll, captureTables, unmark } from './capture-changes.ts';
import { storiesFirst, storyOf } from './held-rows.ts';
import { heldState } from './held-state.ts';
import { markParts } from './mark-parts.ts';
import { takeRow } from './take-row.ts';
import { writeNotes } from './write-notes.ts';
import { writeStories } from './write-stories.ts';

/** Where entries come from: the device, and whether every story has been told of to which they may belong. */
export interface Source {
  by: string;
  isSettled: boolean;
}

export interface Applied {
  /** How many stories came or changed. */
  stories: number;
  /** How much couldn't be taken yet, and has to be read again. */
  later: number;
}

/**
 * Merges entries that stand in the log of another device into this one and writes what they change, in one transaction;
 * what the reader did here meanwhile is looked at first. Stories go before their parts: a deleted one takes its notes,
 * answers and judgments into the trash with it. Throws `StorageFull`, `SyncEnded`.
 */
export async function applyEntries(
  database: GlossDatabase,
  device: string,
  source: Source,
  entries: readonly SyncEntry[],
): Promise<Applied> {
  const { syncEntries, syncMarks, syncState } = database;
  return storing(() =>
    database.transaction('rw', captureTables(database), async () => {
      const state = await heldState(database, device);
      const incoming = storiesFirst([...together(entries).values()]);
      const clock = await captureAll(database, state);
      const ids = incoming.map(({ id }) => id);
      const known = await syncEntries.bulkGet(ids);
      const own = ids.map((id, at) => known[at] ?? newEntry(id));
      const stories = await takeStories(database, source.by, own, incoming);
      const notes = await takeNotes(database, source.by, own, incoming);
      const rows = await takeRows(database, source, own, incoming, state.lastAt === null);
      await unmark(database, ids);
      await markParts(database, stories.flipped, Date.now());
      await syncMarks.bulkPut(rows.again);
      const changed = [...stories.merged, ...notes, ...rows.taken];
      const { news } = await heldState(database, device);
      await syncState.update('sync', {
        clock: seen(clock, changed),
        news: stories.merged.length + rows.taken.length > 0 ? news + 1 : news,
      });
      return { stories: stories.merged.length, later: rows.later };
    }),
  );
}

/** By id; of an entry that a pack holds twice both states together. */
export function together(entries: readonly SyncEntry[]): Map<string, SyncEntry> {
  const byId = new Map<string, SyncEntry>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    byId.set(entry.id, known ? mergeEntries(known, entry) : entry);
  }
  return byId;
}

/** Merges stories and writes those that changed; `flipped`: the articles that came onto the list by it, or left it. */
async function takeStories(
  database: GlossDatabase,
  by: string,
  own: readonly SyncEntryRow[],
  incoming: readonly SyncEntry[],
) {
  const { syncEntries } = database;
  const merged: SyncEntryRow[] = [];
  const carried: SyncEntryRow[] = [];
  const [back, outlived, flipped]: [SyncEntryRow[], string[], string[]] = [[], [], []];
  incoming.forEach((other, at) => {
    const before = own[at];
    if (!before || kindOf(other.id) !== 'story') return;
    const after = takenStory(before, other, by);
    if (isSame(before, after)) {
      if (isCarriedBy(before, by))
        carried.push({ ...before, by: tellers(before, other, after, by) });
      return;
    }
    merged.push(after);
    const wasThere = isThere(before);
    if (wasThere !== isThere(after)) {
      flipped.push(keyOf(after.id));
      if (isThere(after)) back.push(after);
    } else if (wasThere && lastGone(after) > lastGone(before)) outlived.push(keyOf(after.id));
  });
  await syncEntries.bulkPut([...merged, ...carried]);
  await writeStories(database, merged, back);
  const gone = merged.filter((entry) => !isThere(entry)).map(({ id }) => keyOf(id));
  await partFrom(database, gone);
  // Who deleted it has nothing of it any more.
  if (outlived.length > 0) {
    const parts = syncEntries.where('of').anyOf(outlived);
    await parts.and(({ parted }) => !parted).modify({ mine: 1, unsent: 1 });
  }
  return { merged, flipped };
}

/** A story that is gone is said to be gone by each log that says it was there: any of them may be forgotten first. */
function takenStory(before: SyncEntryRow, other: SyncEntry, by: string): SyncEntryRow {
  const after = mergeEntries(before, other);
  const { goneAt, ...merged } = { ...before, ...after, by: tellers(before, other, after, by) };
  // What was written here before it was deleted unseen is told now.
  const isUnseen = !before.mine && before.by === undefined && lastMomentOf(before) !== '';
  if (isThere(merged)) return isUnseen ? { ...merged, mine: 1, unsent: 1 } : merged;
  const isNews = isThere(before) && before.mine;
  return { ...merged, goneAt: goneAt ?? Date.now(), ...(isNews && { unsent: 1 as const }) };
}

/** Their parts aren't here any more: whoever has them when they come back sends them. */
async function partFrom({ syncEntries }: GlossDatabase, stories: string[]): Promise<void> {
  if (stories.length === 0) return;
  await syncEntries
    .where('of')
    .anyOf(stories)
    .and(({ registers }) => registers.row !== undefined)
    .modify((entry) => {
      delete entry.unsent;
      entry.parted = 1;
    });
}

/** Whether the log of another device has just been found to hold what nobody here sent. */
function isCarriedBy(entry: SyncEntryRow, by: string): boolean {
  return !entry.mine && !(entry.by?.length === 1 && entry.by[0] === by);
}

/** Whose logs hold what is known after another device told of it: that device's alone where it told all. */
function tellers({ by: known = [] }: SyncEntryRow, other: SyncEntry, after: SyncEntry, by: string) {
  return isSame(other, after) ? [by] : [...new Set([...known, by])];
}

const lastGone = ({ registers }: SyncEntry) => registers.gone?.[1] ?? '';

function isSame(one: SyncEntry, other: SyncEntry): boolean {
  const told = ({ sets, registers }: SyncEntry) => JSON.stringify([sets, registers]);
  return told(one) === told(other);
}

async function takeNotes(
  database: GlossDatabase,
  by: string,
  own: readonly SyncEntryRow[],
  incoming: readonly SyncEntry[],
): Promise<SyncEntryRow[]> {
  const merged = incoming.flatMap((other, at): SyncEntryRow[] => {
    const before = own[at];
    if (!before || kindOf(other.id) !== 'note') return [];
    const after = mergeEntries(before, other);
    const of = storyOf(other.id, after.registers.place?.[0]);
    const told = { ...before, ...after, by: tellers(before, other, after, by) };
    return [{ ...told, ...(of !== undefined && { of }) }];
  });
  await database.syncEntries.bulkPut(merged);
  await writeNotes(database, merged);
  return merged;
}

async function takeRows(
  database: GlossDatabase,
  { by, isSettled }: Source,
  own: readonly SyncEntryRow[],
  incoming: readonly SyncEntry[],
  isFirst: boolean,
) {
  const taken: SyncEntryRow[] = [];
  const [again, carried]: [SyncMark[], SyncEntryRow[]] = [[], []];
  let later = 0;
  for (const [at, other] of incoming.entries()) {
    const before = own[at];
    const kind = kindOf(other.id);
    if (!before || kind === 'story' || kind === 'note') continue;
    const { entry, ...rest } = await takeRow(database, before, other, isFirst);
    if (rest.later && !(rest.later === 'story' && isSettled)) later++;
    if (rest.again) again.push({ ...rest.again, at: Date.now() });
    const isTold = entry.registers.row !== before.registers.row;
    if (entry !== before) taken.push(isTold ? { ...entry, by: [by] } : entry);
    else if (isToldAlike(before, other) && isCarriedBy(before, by)) {
      carried.push({ ...before, by: [by] });
    }
  }
  await database.syncEntries.bulkPut([...taken, ...carried]);
  return { taken, again, later };
}

const isToldAlike = (one: SyncEntry, other: SyncEntry) =>
  one.registers.row?.[1] === other.registers.row?.[1];

function seen(clock: HybridClock, entries: readonly SyncEntry[]): HybridClock {
  return entries.reduce((now, entry) => {
    const last = lastMomentOf(entry);
    return last ? witness(now, last) : now;
  }, clock);
}
