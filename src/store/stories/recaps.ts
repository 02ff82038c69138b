import { type RecapRun, recapRunSchema } from '#domain/recap/recap-run.ts';
import { database } from '#store/database/database.ts';

/** A model's recap, finished or not, of the week that begins on a day (ISO 8601); null for none. */
export async function findRecap(week: string): Promise<RecapRun | null> {
  return recapRunSchema.safeParse(await database.recaps.get(week)).data ?? null;
}

export async function putRecap(run: RecapRun): Promise<void> {
  await database.recaps.put(run);
}

export async function deleteRecap(week: string): Promise<void> {
  await database.recaps.delete(week);
}

/** Changes a run that `workerId` still holds; a stopped or replaced run is left alone. */
export async function changeHeldRecap(
  week: string,
  workerId: string,
  changes: Partial<RecapRun>,
): Promise<void> {
  await database.recaps
    .where('week')
    .equals(week)
    .and((run) => run.workerId === workerId && run.status === 'running')
    .modify(changes);
}

/** Runs that another worker held: that worker is gone. */
export function findOrphanedRecaps(workerId: string): Promise<RecapRun[]> {
  return database.recaps
    .filter((run) => run.status === 'running' && run.workerId !== workerId)
    .toArray();
}
