import { isUnderWay, stoppedSearch } from '#domain/analysis/web-search.ts';
import { runsHeld } from '#store/stories/analyses.ts';
import { changeSearch } from '#store/stories/web-searches.ts';
import { keepAwake } from './keep-awake.ts';
import { logFailure } from './log-failure.ts';
import { runWebSearch } from './run-web-search.ts';
import { setWakeAlarm } from './wake-alarm.ts';
import { workerId } from './worker-id.ts';

const running = new Map<string, AbortController>();
const working = new Set<Promise<void>>();

/**
 * Begins the search of a story that stands as `queued` in the database and is held by this worker. Searches take
 * no turns with analyses: one that hangs keeps nobody waiting. `onSources`: what is done with what it found.
 */
export function beginSearch(articleId: string, onSources: () => Promise<void>): void {
  running.get(articleId)?.abort();
  const controller = new AbortController();
  running.set(articleId, controller);
  setWakeAlarm();
  const work = keepAwake(search(articleId, controller.signal, onSources)).finally(() => {
    working.delete(work);
    if (running.get(articleId) === controller) running.delete(articleId);
  });
  working.add(work);
  logFailure(work);
}

async function search(
  articleId: string,
  signal: AbortSignal,
  onSources: () => Promise<void>,
): Promise<void> {
  if (await runWebSearch(articleId, signal)) await onSources();
}

/** Whether a search goes on: the worker is needed. */
export function areSearchesHeld(): boolean {
  return running.size > 0;
}

/** The reader pressed Stop while the web is searched: what was there before stays. */
export async function stopSearch(articleId: string): Promise<void> {
  abandon(articleId);
  await changeSearch(articleId, (web) =>
    web && isUnderWay(web) ? { web: stoppedSearch(web, Date.now()) } : null,
  );
}

/** Abandons the searches that are no longer this worker's to make, as their stories were deleted. */
export async function abandonLostSearches(): Promise<void> {
  const ids = [...running.keys()];
  const held = await runsHeld(ids, workerId);
  for (const id of ids) if (!held.has(id)) abandon(id);
}

function abandon(articleId: string): void {
  running.get(articleId)?.abort();
  running.delete(articleId);
}

/** Ends all searches; resolves when none of them can write any more. */
export async function endSearches(): Promise<void> {
  for (const controller of running.values()) controller.abort();
  running.clear();
  await Promise.allSettled(working);
}
