import { type HybridClock, witness } from '#domain/sync/hybrid-clock.ts';
import { lastMomentOf, mergeEntries } from '#domain/sync/merge-entries.ts';
import { entryId, keyOf, kindOf, newEntry, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';
import type { SyncEntryRow } from '#store/database/sync-tables.ts';
import { captureMarks, captureTables, marksOn, unmark } from './capture-changes.ts';
import { hashOfRow } from './held-rows.ts';
import { heldState } from './held-state.ts';
import { writeNotes } from './write-notes.ts';
import { writeRow } from './write-row.ts';
import { writeStories } from './write-stories.ts';

export interface Applied {
  /** How many stories came or changed. */
  stories: number;
  /** How many texts came before anything was heard of their stories, and were not taken. */
  early: number;
}

/**
 * Merges another device's entries into this one and writes what they change, in one transaction. What the reader did here meanwhile is looked at first, so
 * nothing of theirs is written over. Throws `StorageFull`, `SyncEnded`.
 */
export async function applyEntries(
  database: GlossDatabase,
  device: string,
  entries: readonly SyncEntry[],
): Promise<Applied> {
  const { trash, trashedStories, editions } = database;
  const tables = [...captureTables(database), trash, trashedStories, editions];
  return storing(() =>
    database.transaction('rw', tables, async () => {
      const state = await heldState(database, device);
      const incoming = together(entries);
      const ids = [...incoming.keys()];
      const clock = await captureMarks(database, state, await marksOn(database, ids));
      const known = await database.syncEntries.bulkGet(ids);
      const merged: SyncEntryRow[] = [];
      for (const [at, id] of ids.entries()) {
        const own = known[at] ?? newEntry(id);
        const other = incoming.get(id) as SyncEntry;
        merged.push(
          kindOf(id) === 'story' || kindOf(id) === 'note'
            ? { ...own, ...mergeEntries(own, other) }
            : await withRow(database, own, other),
        );
      }
      await database.syncEntries.bulkPut(merged);
      await writeNotes(
        database,
        merged.filter(({ id }) => kindOf(id) === 'note'),
      );
      const stories = merged.filter(({ id }) => kindOf(id) === 'story');
      await writeStories(database, stories);
      await unmark(database, ids);
      await database.syncState.update('sync', { clock: seen(clock, merged) });
      return { stories: stories.length, early: await earlyTexts(database, merged) };
    }),
  );
}

async function earlyTexts(database: GlossDatabase, entries: SyncEntryRow[]): Promise<number> {
  const refused = entries.filter(({ id, registers }) => kindOf(id) === 'text' && !registers.row);
  const stories = refused.map(({ id }) => entryId('story', keyOf(id)));
  const known = await database.syncEntries.bulkGet(stories);
  return known.filter((story) => story === undefined).length;
}

/** By id; of an entry that a pack holds twice both states together. */
function together(entries: readonly SyncEntry[]): Map<string, SyncEntry> {
  const byId = new Map<string, SyncEntry>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    byId.set(entry.id, known ? mergeEntries(known, entry) : entry);
  }
  return byId;
}

/** The entry with the other's row where that was written later: the row goes into its table, its hash stays here. */
async function withRow(
  database: GlossDatabase,
  own: SyncEntryRow,
  other: SyncEntry,
): Promise<SyncEntryRow> {
  const row = other.registers.row;
  if (!row || (own.registers.row?.[1] ?? '') >= row[1]) return own;
  const written = await writeRow(database, own.id, row[0]);
  if (written === undefined) return own;
  const hash = written === null ? null : hashOfRow(written);
  return { ...own, registers: { ...own.registers, row: [hash, row[1]] } };
}

function seen(clock: HybridClock, entries: readonly SyncEntry[]): HybridClock {
  return entries.reduce((now, entry) => {
    const last = lastMomentOf(entry);
    return last ? witness(now, last) : now;
  }, clock);
}
