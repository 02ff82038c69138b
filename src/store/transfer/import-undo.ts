import type { Table } from 'dexie';
import type { GlossDatabase } from '#store/database/database.ts';
import type { ImportUndo } from '#store/database/list-tables.ts';
import { oneAtATime } from '#store/database/one-at-a-time.ts';

const rowsPerStep = 200;

/** Prevents two imports at once, and cleanup while one runs. */
export function whileImporting<T>(database: GlossDatabase, work: () => Promise<T>): Promise<T> {
  return oneAtATime(`import ${database.name}`, work);
}

/**
 * Puts rows within the caller's transaction over their table and `importUndo`. With an `importId`, the rows
 * they replace are recorded first.
 */
export function putRows(database: GlossDatabase, importId: string | null) {
  return async (table: Table, rows: object[]): Promise<void> => {
    if (rows.length === 0) return;
    if (importId !== null) {
      const keys = rows.map((row) => Reflect.get(row, table.schema.primKey.keyPath as string));
      const before = await table.bulkGet(keys);
      const undo = keys.map((key, at) => ({
        importId,
        table: table.name,
        key,
        before: before[at],
      }));
      await database.importUndo.bulkAdd(undo as ImportUndo[]);
    }
    await table.bulkPut(rows);
  };
}

/** Restores, last first, what an import overwrote; safe to call again if interrupted. */
export async function undoImport(database: GlossDatabase, importId: string): Promise<void> {
  for (;;) {
    const steps = await database.importUndo
      .where('importId')
      .equals(importId)
      .reverse()
      .limit(rowsPerStep)
      .toArray();
    if (steps.length === 0) return;
    const names = [...new Set(steps.map(({ table }) => table)), 'importUndo'];
    await database.transaction('rw', names, async () => {
      for (const { table, key, before } of steps) {
        if (before === undefined) await database.table(table).delete(key);
        else await database.table(table).put(before);
      }
      await database.importUndo.bulkDelete(steps.map(({ id }) => id));
    });
  }
}

/** Makes an import final by deleting its undo records. */
export async function keepImport(database: GlossDatabase, importId: string): Promise<void> {
  await database.importUndo.where('importId').equals(importId).delete();
}

/**
 * Undoes interrupted all-or-nothing imports, e.g. after the browser was closed, and returns how many. Call it
 * when a page opens; it waits for a running import to end.
 */
export async function undoBrokenImports(database: GlossDatabase): Promise<number> {
  if ((await database.importUndo.limit(1).count()) === 0) return 0;
  return whileImporting(database, async () => {
    const importIds = (await database.importUndo.orderBy('importId').uniqueKeys()) as string[];
    for (const importId of importIds) await undoImport(database, importId);
    return importIds.length;
  });
}
