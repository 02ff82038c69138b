import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { checkedPart } from '#domain/analysis/checked-part.ts';
import { endedRun } from '#domain/analysis/ended-run.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { endedReading, isBeingRead } from '#domain/analysis/second-reading.ts';
import {
  changeHeldRun,
  changeReading,
  findOrphanedReadings,
  findOrphanedRuns,
  findRun,
  putRun,
  runsHeld,
} from '#store/stories/analyses.ts';
import { keepAwake } from './keep-awake.ts';
import { logFailure } from './log-failure.ts';
import { areQuestionsHeld } from './question-queue.ts';
import { runModel } from './run-model.ts';
import { runSecondReading } from './run-second-reading.ts';
import { runWebWriting, stopWriting } from './run-web-writing.ts';
import { clearWakeAlarm, setWakeAlarm } from './wake-alarm.ts';
import { areSearchesHeld } from './web-search-queue.ts';
import { workerId } from './worker-id.ts';

/** More at once would only make local servers swap and cloud ones ask to wait. */
const atOnce = 2;
const waiting: string[] = [];
const running = new Map<string, AbortController>();
/** Also those that were abandoned and have not ended yet. */
const working = new Set<Promise<void>>();

/** Has a run, or the second reading of one, that stands as `queued` in the database and is held by this worker take its turn. */
export function enqueueRun(articleId: string): void {
  if (!waiting.includes(articleId)) waiting.push(articleId);
  takeTurns();
}

/** Whether this worker has the article's run in hand: it waits for its turn, or is being written. */
export function isHeld(articleId: string): boolean {
  return waiting.includes(articleId) || running.has(articleId);
}

/** Drops a run whose row is about to be replaced; it writes nothing any more. */
export function abandonRun(articleId: string): void {
  const place = waiting.indexOf(articleId);
  if (place >= 0) waiting.splice(place, 1);
  running.get(articleId)?.abort();
  running.delete(articleId);
}

/** The reader pressed Stop while a model writes with sources of the web: an analysis or a second reading under way goes on. */
export async function endWriting(articleId: string): Promise<void> {
  if (!(await stopWriting(articleId))) return;
  abandonRun(articleId);
  // What else stands as queued takes its turn.
  enqueueRun(articleId);
}

/** Abandons what is in hand and no longer this worker's to write: deleted with its article, or ended with its text. */
export async function abandonLostRuns(): Promise<void> {
  const ids = [...waiting, ...running.keys()];
  const held = await runsHeld(ids, workerId);
  for (const id of ids) if (!held.has(id)) abandonRun(id);
}

/** Ends all runs with their requests; resolves when none of them can write any more. */
export async function endRuns(): Promise<void> {
  for (const articleId of [...waiting, ...running.keys()]) abandonRun(articleId);
  await Promise.allSettled(working);
}

/** The reader pressed Stop: what was written and checked stays. */
export async function stopAnalysis(articleId: string): Promise<void> {
  abandonRun(articleId);
  await changeReading(articleId, (reading) =>
    reading && isBeingRead(reading)
      ? endedReading(reading, Date.now(), { status: 'stopped' })
      : null,
  );
  await stopWriting(articleId);
  const run = await findRun(articleId);
  if (run?.status === 'running' || run?.status === 'queued') {
    await putRun(endedRun(run, Date.now()));
  }
}

/**
 * Takes up the runs of a worker that died, once: their finished sections stay and the rest is asked
 * for. A run that was interrupted again says so instead of spending more.
 */
export async function resumeAnalyses(): Promise<void> {
  for (const run of await findOrphanedRuns(workerId)) {
    const draft = run.draft && checkedPart(run.draft);
    // Only from the dead worker: another call, or the reader, may have been quicker to take the run.
    const takeUp = (changes: Partial<AnalysisRun>) =>
      changeHeldRun(run.articleId, run.workerId, { draft, ...changes });
    if (run.resumed > 0) {
      const failure = makeFailure('interrupted', 'article');
      const ended = { workerId: null, progress: null, finishedAt: Date.now() };
      await takeUp({ status: 'failed', failure, ...ended });
    } else if (await takeUp({ status: 'queued', workerId, resumed: run.resumed + 1 })) {
      enqueueRun(run.articleId);
    }
  }
  await resumeReadings();
  await sleepWhenDone();
}

/**
 * Takes up the second readings of a worker that died, once: what was answered stays, and only the rest is
 * asked about. One that was interrupted again says so instead of spending more.
 */
async function resumeReadings(): Promise<void> {
  for (const { articleId, secondReading: orphan } of await findOrphanedReadings(workerId)) {
    let taken = false;
    await changeReading(articleId, (reading) => {
      if (!reading || !isBeingRead(reading) || reading.workerId !== orphan?.workerId) return null;
      if (reading.resumed > 0) {
        const failure = makeFailure('interrupted', 'second reading');
        return endedReading(reading, Date.now(), { status: 'failed', failure });
      }
      taken = true;
      return { ...reading, status: 'queued', workerId, resumed: reading.resumed + 1 };
    });
    if (taken) enqueueRun(articleId);
  }
}

/** The alarm that wakes a new worker is kept as long as anything is under way. */
async function sleepWhenDone(): Promise<void> {
  if (running.size + waiting.length === 0 && !areQuestionsHeld() && !areSearchesHeld())
    await clearWakeAlarm();
}

function takeTurns(): void {
  while (running.size < atOnce) {
    // One that is in hand takes its next turn when this one is over.
    const place = waiting.findIndex((each) => !running.has(each));
    const [articleId] = place < 0 ? [] : waiting.splice(place, 1);
    if (articleId === undefined) return;
    const controller = new AbortController();
    running.set(articleId, controller);
    setWakeAlarm();
    const work = keepAwake(take(articleId, controller)).finally(() => working.delete(work));
    working.add(work);
    logFailure(work);
  }
}

async function take(articleId: string, controller: AbortController): Promise<void> {
  try {
    if ((await findRun(articleId))?.status === 'queued') await runModel(articleId, controller);
    // With sources of the web, where a search found some.
    await runWebWriting(articleId, controller.signal);
    // Of a run that is done; with nothing to read, it does nothing.
    await runSecondReading(articleId, controller);
  } finally {
    if (running.get(articleId) === controller) running.delete(articleId);
    takeTurns();
    await sleepWhenDone();
  }
}
