import type { AnalysisRun, RunStatus } from '#domain/analysis/analysis-run.ts';
import { isBeingRead, type SecondReading } from '#domain/analysis/second-reading.ts';
import { withoutWriting } from '#domain/analysis/web-search.ts';
import { database } from '#store/database/database.ts';

const unfinished: RunStatus[] = ['queued', 'running'];

export function findRun(articleId: string): Promise<AnalysisRun | undefined> {
  return database.analyses.get(articleId);
}

/** Those of the articles on whose analysis, or its second reading or web sources, `workerId` still has to work. */
export async function runsHeld(
  articleIds: readonly string[],
  workerId: string,
): Promise<ReadonlySet<string>> {
  const runs = await database.analyses.bulkGet([...articleIds]);
  const isHeld = (work: { status: string; workerId: string | null } | null | undefined) =>
    work?.workerId === workerId && unfinished.some((status) => status === work.status);
  const held = runs.filter(
    (run) => run && [run, run.secondReading, run.web, run.web?.writing].some(isHeld),
  );
  return new Set(held.flatMap((run) => run?.articleId ?? []));
}

/**
 * Puts a run in the place of the one before it, and returns whether it did: not where its article was deleted
 * meanwhile. What a search of the web gave stays with the story.
 */
export function putRun(run: AnalysisRun): Promise<boolean> {
  const { articles, analyses } = database;
  return database.transaction('rw', articles, analyses, async () => {
    if (!(await articles.where({ id: run.articleId }).count())) return false;
    const web = (await analyses.get(run.articleId))?.web ?? run.web;
    await analyses.put({ ...run, ...(web && { web: withoutWriting(web) }) });
    return true;
  });
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
  const holds = (run: AnalysisRun) => run.workerId === workerId && unfinished.includes(run.status);
  return (await runWhere(articleId, holds).modify(changes)) > 0;
}

function runWhere(articleId: string, holds: (run: AnalysisRun) => boolean) {
  return database.analyses.where('articleId').equals(articleId).and(holds);
}

/** Unfinished runs that another worker held: that worker is gone. */
export function findOrphanedRuns(workerId: string): Promise<AnalysisRun[]> {
  return database.analyses
    .where('status')
    .anyOf(unfinished)
    .and((run) => run.workerId !== workerId)
    .toArray();
}

/** The same for its second reading, which is made after the run itself is done. */
export async function changeHeldReading(
  articleId: string,
  workerId: string | null,
  changes: Partial<AnalysisRun>,
): Promise<boolean> {
  const holds = ({ secondReading: reading }: AnalysisRun) =>
    isBeingRead(reading) && reading?.workerId === workerId;
  return (await runWhere(articleId, holds).modify(changes)) > 0;
}

/** Replaces the second reading of a finished run by what `change` makes of it; null leaves it as it is. */
export async function changeReading(
  articleId: string,
  change: (reading: SecondReading | null, run: AnalysisRun) => SecondReading | null,
): Promise<void> {
  const isFinished = ({ status }: AnalysisRun) => !unfinished.includes(status);
  await runWhere(articleId, isFinished).modify((run) => {
    const changed = change(run.secondReading ?? null, run);
    if (changed) run.secondReading = changed;
  });
}

/** Runs whose second reading was left unfinished by a worker that is gone. */
export function findOrphanedReadings(workerId: string): Promise<AnalysisRun[]> {
  return database.analyses
    .where('secondReading.status')
    .anyOf(unfinished)
    .and((run) => run.secondReading?.workerId !== workerId)
    .toArray();
}
