import { database } from '#store/database/database.ts';

/** Empties every table in one transaction: articles, analyses, the reading list, the settings with the key. */
export async function deleteEverything(): Promise<void> {
  const { tables } = database;
  await database.transaction('rw', tables, async () => {
    await Promise.all(tables.map((table) => table.clear()));
  });
}
