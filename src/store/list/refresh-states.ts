import type { ReadingState } from '#domain/story/story.ts';
import { changeSlots } from '#store/columns/list-chunks.ts';
import { slotOf } from '#store/columns/list-columns.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { StoryChange, StoryRow } from '#store/database/list-tables.ts';
import { settleChanges } from './settle-changes.ts';

/**
 * Deals with stories of which only read or archived changed: their rows follow without an article being
 * loaded, so that marking thousands takes a moment. Returns the ids of those it dealt with.
 */
export async function refreshStates(
  database: GlossDatabase,
  changes: StoryChange[],
): Promise<Set<string>> {
  const { storyRows, readingStates, listChunks, listFacts, changedStories } = database;
  const others = new Set(
    changes.filter(({ what }) => what === 'content').map(({ articleId }) => articleId),
  );
  const mine = changes.filter(({ articleId }) => !others.has(articleId));
  const tables = [storyRows, readingStates, listChunks, listFacts, changedStories];
  return database.transaction('rw', tables, async () => {
    const ids = mine.map(({ articleId }) => articleId);
    const stored = await storyRows.where('articleId').anyOf(ids).toArray();
    const states = await readingStates.bulkGet(stored.map(({ articleId }) => articleId));
    const rows = new Map<number, StoryRow>();
    stored.forEach((row, at) => {
      const state = states[at];
      if (state && sameWords(row, state)) rows.set(row.number, withState(row, state));
    });
    if (rows.size === 0) return new Set<string>();
    await storyRows.bulkPut([...rows.values()]);
    let complete = true;
    await changeSlots(database, rows.keys(), (number, slot) => {
      if (!slot?.segment) complete = false;
      return slotOf(rows.get(number) as StoryRow, slot?.segment ?? 0);
    });
    // One that is not in the index yet still has to be read whole.
    if (!complete) return new Set<string>();
    const done = new Set([...rows.values()].map(({ articleId }) => articleId));
    await settleChanges(
      database,
      mine.filter(({ articleId }) => done.has(articleId)),
    );
    return done;
  });
}

/** True when the state has no word that the row, and so the index, does not know. */
function sameWords(row: StoryRow, state: ReadingState): boolean {
  return (
    row.note === state.note &&
    row.tags.length === state.tags.length &&
    row.tags.every((tag, at) => tag === state.tags[at])
  );
}

function withState(row: StoryRow, { savedAt, readAt, archivedAt }: ReadingState): StoryRow {
  return { ...row, savedAt, readAt, archivedAt, archived: archivedAt === null ? 0 : 1 };
}
