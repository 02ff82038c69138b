import type { Table } from 'dexie';
import type { GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';
import { putRows } from './import-undo.ts';

/**
 * Takes rows of a file into a table, in one transaction, each only where it `replaces` the row of the same key that
 * is there or came before it in the file. With an `importId`, what stood before is noted so that it can be undone.
 * Throws `StorageFull`, having changed nothing.
 */
export async function takeNewest<Row extends object>(
  database: GlossDatabase,
  table: Table,
  rows: readonly Row[],
  replaces: (row: Row, known: Row | undefined) => boolean,
  importId: string | null,
): Promise<void> {
  const keyPath = table.schema.primKey.keyPath as keyof Row;
  await storing(() =>
    database.transaction('rw', table, database.importUndo, async () => {
      const newest = new Map<Row[keyof Row], Row>();
      for (const row of rows) {
        const key = row[keyPath];
        const known: Row | undefined = newest.get(key) ?? (await table.get(key));
        if (replaces(row, known)) newest.set(key, row);
      }
      await putRows(database, importId)(table, [...newest.values()]);
    }),
  );
}
