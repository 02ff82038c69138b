import type { GlossDatabase } from '#store/database/database.ts';
import type { StoryChange } from '#store/database/list-tables.ts';

/**
 * Forgets changes that are dealt with, within the caller's transaction over `changedStories`, but not one made
 * to the same story since.
 */
export async function settleChanges(
  database: GlossDatabase,
  changes: StoryChange[],
): Promise<void> {
  const keys = changes.map(({ articleId, what }): [string, string] => [articleId, what]);
  const now = await database.changedStories.bulkGet(keys);
  await database.changedStories.bulkDelete(
    keys.filter((_, index) => now[index]?.stamp === changes[index]?.stamp),
  );
}
