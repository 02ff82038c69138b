import { isBeingRead } from '#domain/analysis/second-reading.ts';
import { database } from '#store/database/database.ts';
import { oneAtATime } from '#store/database/one-at-a-time.ts';
import { readSettings } from '#store/settings/settings.ts';
import { changeReading, findRun } from '#store/stories/analyses.ts';
import { plannedReading } from './planned-reading.ts';
import { enqueueRun } from './run-queue.ts';

/** The reader wants the claims that are left read a second time; where that has a price they do not know, it is told first. */
export function checkClaims(articleId: string): Promise<void> {
  return oneAtATime(`start-analysis ${articleId}`, () => check(articleId));
}

async function check(articleId: string): Promise<void> {
  const [run, article, settings] = await Promise.all([
    findRun(articleId),
    database.articles.get(articleId),
    readSettings(),
  ]);
  if (run?.status !== 'done' || !article || isBeingRead(run.secondReading)) return;
  const planned = await plannedReading(
    run,
    article,
    settings,
    run.secondReading ? 'agreed' : 'asked',
  );
  await changeReading(articleId, () => planned);
  if (planned?.status === 'queued') enqueueRun(articleId);
}
