import type { Table } from 'dexie';
import type { GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';
import { putRows } from './import-undo.ts';

/**
 * Imports rows into a table in one transaction, each only if it `replaces` the row with the same key that is
 * stored or came earlier in the file. With an `importId`, earlier rows are kept so that the import can be undone.
 * Throws `StorageFull` without changing anything.
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
