import type { GlossDatabase } from '#store/database/database.ts';

/** Marks saved stories as read since a moment (epoch milliseconds), or with null as unread. */
export async function setRead(
  database: GlossDatabase,
  articleIds: string[],
  readAt: number | null,
): Promise<void> {
  await database.readingStates.where('articleId').anyOf(articleIds).modify({ readAt });
}

/** Archives saved stories, or with null takes them out of the archive. */
export async function setArchived(
  database: GlossDatabase,
  articleIds: string[],
  archivedAt: number | null,
): Promise<void> {
  await database.readingStates.where('articleId').anyOf(articleIds).modify({ archivedAt });
}
