import { database } from '#store/database/database.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import { firstRows } from './story-list.ts';

/**
 * The `limit` stories saved last and not archived, newest first, and how many there are in all; `waiting`
 * while rows are still being made of stories that changed.
 */
export async function savedStories(
  limit: number,
): Promise<{ rows: StoryRow[]; total: number; waiting: boolean }> {
  const [rows, total, changed] = await Promise.all([
    firstRows(database, limit),
    database.storyRows
      .where('[archived+savedAt]')
      .between([0, Number.NEGATIVE_INFINITY], [0, Number.POSITIVE_INFINITY])
      .count(),
    database.changedStories.count(),
  ]);
  return { rows, total, waiting: changed > 0 };
}
