import type { Revision } from '#domain/revisions/revision.ts';
import { database } from '#store/database/database.ts';

/** The article before it changed; undefined when it did not change or the reader has seen the change. */
export function findRevision(articleId: string): Promise<Revision | undefined> {
  return database.editions.get(articleId);
}

/** The reader has seen what changed. */
export async function forgetRevision(articleId: string): Promise<void> {
  await database.editions.delete(articleId);
}
