import { isUnderWay, stoppedSearch } from '#domain/analysis/web-search.ts';
import { runsHeld } from '#store/stories/analyses.ts';
import {
  changeSearchFor,
  questionSearchesHeld,
  type SearchAim,
} from '#store/stories/web-searches.ts';
import { keepAwake } from './keep-awake.ts';
import { logFailure } from './log-failure.ts';
import { runWebSearch } from './run-web-search.ts';
import { setWakeAlarm } from './wake-alarm.ts';
import { workerId } from './worker-id.ts';

/** By the id of the question, or else of the story, that the web is searched for. */
const running = new Map<string, AbortController>();
const working = new Set<Promise<void>>();

const keyOf = ({ articleId, questionId }: SearchAim) => questionId ?? articleId;

/**
 * Begins a search that stands as `queued` in the database and is held by this worker. Searches take
 * no turns with analyses: one that hangs keeps nobody waiting. `onSources`: what is done with what it found.
 */
export function beginSearch(aim: SearchAim, onSources: () => Promise<void>): void {
  const key = keyOf(aim);
  running.get(key)?.abort();
  const controller = new AbortController();
  running.set(key, controller);
  setWakeAlarm();
  const work = keepAwake(search(aim, controller.signal, onSources)).finally(() => {
    working.delete(work);
    if (running.get(key) === controller) running.delete(key);
  });
  working.add(work);
  logFailure(work);
}

async function search(
  aim: SearchAim,
  signal: AbortSignal,
  onSources: () => Promise<void>,
): Promise<void> {
  if (await runWebSearch(aim, signal)) await onSources();
}

/** Whether a search goes on: the worker is needed. */
export function areSearchesHeld(): boolean {
  return running.size > 0;
}

/** The reader pressed Stop while the web is searched: what was there before stays. */
export async function stopSearch(aim: SearchAim): Promise<void> {
  abandonSearch(keyOf(aim));
  await changeSearchFor(aim, (web) =>
    web && isUnderWay(web) ? stoppedSearch(web, Date.now()) : null,
  );
}

/** Abandons the searches that are no longer this worker's to make, as their stories or questions were deleted. */
export async function abandonLostSearches(): Promise<void> {
  const ids = [...running.keys()];
  const held = await runsHeld(ids, workerId);
  const ofQuestions = await questionSearchesHeld(ids, workerId);
  for (const id of ids) if (!held.has(id) && !ofQuestions.includes(id)) abandonSearch(id);
}

/** Abandons the search for a story or a question of that id, which is about to go; nothing is written of it any more. */
export function abandonSearch(id: string): void {
  running.get(id)?.abort();
  running.delete(id);
}

/** Ends all searches; resolves when none of them can write any more. */
export async function endSearches(): Promise<void> {
  for (const controller of running.values()) controller.abort();
  running.clear();
  await Promise.allSettled(working);
}
