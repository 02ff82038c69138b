import browser from 'webextension-polyfill';
import { estimateRecap } from '#analysts/model/estimate-recap.ts';
import { writeRecap } from '#analysts/model/write-recap.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { claimsForRecap, fewestStories } from '#domain/recap/recap-claims.ts';
import type { RecapRun } from '#domain/recap/recap-run.ts';
import { weekOfDay } from '#domain/recap/recap-week.ts';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import { type Endpoint, findEndpoint } from '#domain/settings/settings.ts';
import { dayOf } from '#domain/text/day-of.ts';
import { withKey } from '#store/settings/keys.ts';
import { readSettings } from '#store/settings/settings.ts';
import { changeHeldRecap, findOrphanedRecaps, findRecap, putRecap } from '#store/stories/recaps.ts';
import { storiesSavedBetween } from '#store/stories/stories-saved-between.ts';
import { failureOf } from './failure-of.ts';
import { keepAwake } from './keep-awake.ts';
import { modelEnvironment } from './model-environment.ts';
import { noteUsage } from './note-usage.ts';
import { setOriginRules } from './origin-rules.ts';
import { workerId } from './worker-id.ts';

const running = new Map<string, AbortController>();
const working = new Set<Promise<void>>();

/** The reader looks at the recap of the week of this day (ISO 8601): what it would take to have it written stands in its row. */
export async function estimateRecapOfWeek(day: string): Promise<void> {
  const { week, endpoint, stories, before } = await materialOf(day);
  if (!endpoint || before?.status === 'running') return;
  const claims = claimsForRecap(stories);
  const { inputTokens, outputTokens, cost } = estimateRecap(claims, endpoint);
  const estimate = {
    endpointId: endpoint.id,
    model: endpoint.model,
    host: new URL(endpoint.address).host,
    stories: claims.length,
    tokens: inputTokens + outputTokens,
    cost,
  };
  if (running.has(week)) return;
  await putRecap({ ...(before ?? newRun(week, endpoint, null)), estimate });
}

/** The reader had the model write it. A recap that is there stays until its successor is. */
export async function writeRecapOfWeek(day: string): Promise<void> {
  const week = dayOf(weekOfDay(day).start);
  if (running.has(week)) return;
  const controller = new AbortController();
  running.set(week, controller);
  try {
    const { outputLanguage, endpoint, stories, before } = await materialOf(day);
    const claims = claimsForRecap(stories);
    if (!endpoint || stories.length < fewestStories || claims.length === 0) return;
    const run: RecapRun = { ...newRun(week, endpoint, before), status: 'running', workerId };
    await putRecap(run);
    const { signal } = controller;
    const work = keepAwake(write(run, { endpoint, stories: claims, outputLanguage, signal }));
    working.add(work);
    await work.finally(() => working.delete(work));
  } finally {
    if (running.get(week) === controller) running.delete(week);
  }
}

/** Ends all recaps that are being written; resolves when none of them can write any more. */
export async function endRecaps(): Promise<void> {
  for (const controller of running.values()) controller.abort();
  running.clear();
  await Promise.allSettled(working);
}

/** The reader pressed Stop. */
export async function stopRecap(day: string): Promise<void> {
  const week = dayOf(weekOfDay(day).start);
  running.get(week)?.abort();
  running.delete(week);
  const run = await findRecap(week);
  if (run?.status === 'running') await putRecap({ ...run, ...ended(), status: restOf(run) });
}

/** What a worker that died was writing has come to nothing: it is told, and nothing more is spent unasked. */
export async function endOrphanedRecaps(): Promise<void> {
  for (const run of await findOrphanedRecaps(workerId)) {
    const failure = makeFailure('interrupted', 'recap');
    await putRecap({ ...run, ...ended(), status: restOf(run, 'failed'), failure });
  }
}

async function materialOf(day: string) {
  const { start, end } = weekOfDay(day);
  const week = dayOf(start);
  const [settings, stories, before] = await Promise.all([
    readSettings(),
    storiesSavedBetween(start, end),
    findRecap(week),
  ]);
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  return { week, endpoint, stories, before, outputLanguage: settings.outputLanguage };
}

type Work = Pick<Parameters<typeof writeRecap>[0], 'stories' | 'outputLanguage' | 'signal'> & {
  endpoint: Endpoint;
};

async function write(run: RecapRun, work: Work): Promise<void> {
  const { week } = run;
  const change = (changes: Partial<RecapRun>) => changeHeldRecap(week, workerId, changes);
  let { usage } = run;
  try {
    await setOriginRules();
    const { themes, withheld } = await writeRecap({
      ...work,
      endpoint: await withKey(work.endpoint, browser.storage.session),
      onProgress: (progress) => void change({ progress }),
      onUsage: (spent) => {
        usage = spent;
      },
      environment: modelEnvironment(),
    });
    const { provider, model, id: endpointId } = namesOf(work.endpoint);
    await change({
      ...ended(),
      status: 'done',
      endpointId,
      provider,
      model,
      themes,
      withheld,
      usage,
    });
  } catch (cause) {
    // Whoever stopped it has written the row already.
    if (!work.signal.aborted) {
      const failure = failureOf(cause, 'recap');
      await change({ ...ended(), status: restOf(run, 'failed'), failure, usage });
    }
  }
  await noteUsage(usage, work.endpoint, { articleId: `recap ${week}` });
}

function newRun(week: string, endpoint: Endpoint, before: RecapRun | null): RecapRun {
  const kept = before?.themes.length ? before : null;
  const { provider, model, id } = namesOf(endpoint);
  return {
    week,
    endpointId: kept?.endpointId ?? id,
    provider: kept?.provider ?? provider,
    model: kept?.model ?? model,
    status: 'offered',
    workerId: null,
    themes: kept?.themes ?? [],
    withheld: kept?.withheld ?? 0,
    estimate: before?.estimate ?? null,
    progress: null,
    failure: null,
    usage: null,
    startedAt: Date.now(),
    finishedAt: null,
  };
}

function namesOf(endpoint: Endpoint) {
  return { id: endpoint.id, provider: providerName(endpoint), model: endpoint.model };
}

function ended() {
  return { workerId: null, progress: null, finishedAt: Date.now() };
}

/** What a run is once it has ended without a new recap: done where there is one from before. */
function restOf({ themes }: RecapRun, otherwise: 'stopped' | 'failed' = 'stopped') {
  return themes.length > 0 ? 'done' : otherwise;
}
