import type { GlossDatabase } from '#store/database/database.ts';
import type { SyncMark } from '#store/database/sync-tables.ts';

/**
 * Has the parts of stories looked at again that came onto the list or left it: as long as a story isn't there, nothing
 * of it is told. In the transaction in which that happened, over the synced tables; `at` in epoch milliseconds.
 */
export async function markParts(
  database: GlossDatabase,
  articleIds: readonly string[],
  at: number,
): Promise<void> {
  if (articleIds.length === 0) return;
  // Most stories that come have no text yet: there is nothing to look at.
  const read = await database.articles.where(':id').anyOf(articleIds).primaryKeys();
  await database.syncMarks.bulkPut(read.map((key): SyncMark => ({ table: 'analyses', key, at })));
  await markOwnRows(database, articleIds, at);
}

/** The same for the parts that are rows of the reader's own. */
export async function markOwnRows(
  database: GlossDatabase,
  articleIds: readonly string[],
  at: number,
): Promise<void> {
  if (articleIds.length === 0) return;
  for (const table of ['sentenceNotes', 'predictions', 'questions'] as const) {
    const rows = database.table(table).where('articleId').anyOf(articleIds);
    const keys = (await rows.primaryKeys()) as string[];
    await database.syncMarks.bulkPut(keys.map((key): SyncMark => ({ table, key, at })));
  }
}
