import type { RecapRun } from '#domain/recap/recap-run.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { takeNewest } from './take-newest.ts';

/**
 * Imports recaps with `takeNewest`: of two non-empty ones for a week, the one started last wins, and one that
 * is being written stays.
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
