import { trashLasts } from '#domain/story/trash.ts';
import { database, type GlossDatabase } from '#store/database/database.ts';
import type { TrashRow } from '#store/database/trash-tables.ts';

/** The stories deleted last, and how many there are in all. */
export async function trashedLast(limit: number): Promise<{ rows: TrashRow[]; total: number }> {
  const rows = await database.trash.orderBy('deletedAt').reverse().limit(limit).toArray();
  return { rows, total: await database.trash.count() };
}

/** Deletes everything in the trash for good, or only what has been there for its time; `now` in epoch milliseconds. */
export async function emptyTrash(from: GlossDatabase, now: number | null = null): Promise<void> {
  const { trash, trashedStories } = from;
  await from.transaction('rw', trash, trashedStories, async () => {
    const until = now === null ? Number.POSITIVE_INFINITY : now - trashLasts;
    const gone = await trash.where('deletedAt').belowOrEqual(until).primaryKeys();
    await trash.bulkDelete(gone);
    await trashedStories.bulkDelete(gone);
  });
}

/** When the next story in the trash will have been there for its time, in epoch milliseconds; null while it is empty. */
export async function nextToGo(from: GlossDatabase): Promise<number | null> {
  const oldest = await from.trash.orderBy('deletedAt').first();
  return oldest ? oldest.deletedAt + trashLasts : null;
}
