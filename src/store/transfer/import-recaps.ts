import type { RecapRun } from '#domain/recap/recap-run.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { takeNewest } from './take-newest.ts';

/**
 * Takes recaps of weeks in, as `takeNewest` does: of two of one week that say something, the one begun last stands,
 * and one that is being written stays.
 */
export function takeRecaps(
  database: GlossDatabase,
  recaps: RecapRun[],
  importId: string | null,
): Promise<void> {
  const replaces = (recap: RecapRun, known: RecapRun | undefined) =>
    recap.themes.length > 0 && !stays(known, recap);
  return takeNewest(database, database.recaps, recaps, replaces, importId);
}

const stays = (known: RecapRun | undefined, other: RecapRun): boolean =>
  known !== undefined &&
  (known.status === 'running' || (known.themes.length > 0 && known.startedAt >= other.startedAt));
