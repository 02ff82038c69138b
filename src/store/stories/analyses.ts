import type { AnalysisRun, RunStatus } from '#domain/analysis/analysis-run.ts';
import { database } from '#store/database/database.ts';

const unfinished: RunStatus[] = ['queued', 'running'];

export function findRun(articleId: string): Promise<AnalysisRun | undefined> {
  return database.analyses.get(articleId);
}

export async function putRun(run: AnalysisRun): Promise<void> {
  await database.analyses.put(run);
}

/**
 * Changes a run that `workerId` still holds, and returns whether it did: a worker that was presumed dead
 * must not overwrite its successor.
 */
export async function changeHeldRun(
  articleId: string,
  workerId: string | null,
  changes: Partial<AnalysisRun>,
): Promise<boolean> {
  const changed = await database.analyses
    .where('articleId')
    .equals(articleId)
    .and((run) => run.workerId === workerId && unfinished.includes(run.status))
    .modify(changes);
  return changed > 0;
}

/** Unfinished runs that another worker held: that worker is gone. */
export function findOrphanedRuns(workerId: string): Promise<AnalysisRun[]> {
  return database.analyses
    .where('status')
    .anyOf(unfinished)
    .and((run) => run.workerId !== workerId)
    .toArray();
}
