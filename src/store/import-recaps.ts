import type { RecapRun } from '#domain/recap-run.ts';
import type { GlossDatabase } from './database.ts';
import { putRows } from './import-undo.ts';
import { storing } from './storage-full.ts';

/**
 * Takes recaps of weeks in, in one transaction: of two of one week that say something, the one begun last stands,
 * and one that is being written stays. With an `importId`, what stood before is noted so that it can be undone.
 * Throws `StorageFull`, having changed nothing.
 */
export async function takeRecaps(
  database: GlossDatabase,
  recaps: RecapRun[],
  importId: string | null,
): Promise<void> {
  const { recaps: table, importUndo } = database;
  await storing(() =>
    database.transaction('rw', table, importUndo, async () => {
      const newest = new Map<string, RecapRun>();
      for (const recap of recaps) {
        const known = newest.get(recap.week) ?? (await table.get(recap.week));
        if (recap.themes.length > 0 && !stays(known, recap)) newest.set(recap.week, recap);
      }
      await putRows(database, importId)(table, [...newest.values()]);
    }),
  );
}

const stays = (known: RecapRun | undefined, other: RecapRun): boolean =>
  known !== undefined &&
  (known.status === 'running' || (known.themes.length > 0 && known.startedAt >= other.startedAt));
