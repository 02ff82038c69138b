import browser from 'webextension-polyfill';
import { analyzeWithModel } from '#analysts/model/analyze-with-model.ts';
import { sectionsCitingWeb } from '#analysts/model/web-sources-prompt.ts';
import { type Analysis, claimsOf, claimsOfSection } from '#domain/analysis/analysis.ts';
import { shownOf, type Usage } from '#domain/analysis/analysis-run.ts';
import type { AnalystFailure } from '#domain/analysis/analyst-failure.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { usageSince } from '#domain/analysis/second-reading.ts';
import { isUnderWay, type WebSearch } from '#domain/analysis/web-search.ts';
import type { Article } from '#domain/article/article.ts';
import { type Endpoint, findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { corroborate } from '#domain/web-sources/corroborate.ts';
import { database } from '#store/database/database.ts';
import { withKey } from '#store/settings/keys.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findRun } from '#store/stories/analyses.ts';
import { changeSearch } from '#store/stories/web-searches.ts';
import { failureOf } from './failure-of.ts';
import { logFailure } from './log-failure.ts';
import { modelEnvironment } from './model-environment.ts';
import { noteUsage } from './note-usage.ts';
import { setOriginRules } from './origin-rules.ts';
import { paintArticle } from './paint-pages.ts';
import { plannedReading } from './planned-reading.ts';
import { workerId } from './worker-id.ts';

type Writing = NonNullable<WebSearch['writing']>;

/** Has the queued sections written, of an analysis that is finished. They replace the former ones once all of them are there. */
export async function runWebWriting(articleId: string, signal: AbortSignal): Promise<void> {
  const [run, article, settings] = await Promise.all([
    findRun(articleId),
    database.articles.get(articleId),
    readSettings(),
  ]);
  const writing = run?.web?.writing;
  if (!run?.web || !article || writing?.status !== 'queued' || writing.workerId !== workerId)
    return;
  const { draft, web } = run;
  const endpoint = findEndpoint(settings, writing.endpointId);
  if (run.status !== 'done' || !draft || !endpoint || signal.aborted) {
    const values = { provider: writing.model };
    const failure = endpoint ? null : makeFailure('service removed', 'search', { values });
    const status = failure ? 'failed' : 'stopped';
    await changeWriting(articleId, (held) => ({ ...held, status, failure, workerId: null }));
    return;
  }
  await changeWriting(articleId, (held) => ({ ...held, status: 'running', failure: null }));
  const { outputLanguage, reader, hiddenSections } = settings;
  const count = usageCounter(articleId, endpoint);
  try {
    await setOriginRules();
    const { analysis } = await analyzeWithModel({
      article,
      endpoint: await withKey(endpoint, browser.storage.session),
      web: web.sources,
      only: sectionsCitingWeb,
      preferences: { outputLanguage, reader, hiddenSections },
      kept: withoutCiting(draft),
      signal,
      onDraft() {},
      onProgress() {},
      onUsage: count,
      environment: modelEnvironment(),
    });
    const written = takenTogether(draft, analysis);
    await keepWritten(articleId, article, settings, written);
  } catch (cause) {
    // Stopped or replaced: whoever aborted has written the row already.
    if (signal.aborted) return;
    const failure = asOfSearch(failureOf(cause, 'search'));
    await changeWriting(articleId, (held) => ({
      ...held,
      status: 'failed',
      workerId: null,
      failure,
    }));
  }
  await paintArticle(articleId);
}

/**
 * The reader pressed Stop while a model writes with the sources: what was there before stays. Returns whether a
 * request was under way.
 */
export async function stopWriting(articleId: string): Promise<boolean> {
  let underWay = false;
  await changeSearch(articleId, (web) => {
    underWay = web?.writing?.status === 'running';
    return web?.writing && isUnderWay(web.writing)
      ? { web: { ...web, writing: { ...web.writing, status: 'stopped', workerId: null } } }
      : null;
  });
  return underWay;
}

/** The ways on of an analysis lead elsewhere: here there is nothing half done, and nothing held back. */
function asOfSearch(failure: AnalystFailure): AnalystFailure {
  const { others: _, ...kept } = failure;
  const leads: AnalystFailure['action'][] = ['finish', 'show anyway', 'go ahead'];
  const action = leads.includes(failure.action) ? 'try again' : failure.action;
  return { ...kept, subject: 'search', action };
}

/** Without the sections that are written anew, so that they are asked for. */
function withoutCiting(draft: Analysis): Analysis {
  const kept = { ...draft };
  for (const name of sectionsCitingWeb) delete kept[name];
  return kept;
}

/** The earlier analysis with each section that came whole and says something; of the TL;DR, what to do next alone. */
function takenTogether(before: Analysis, written: Analysis): Analysis {
  const together = { ...before };
  for (const name of sectionsCitingWeb) {
    if (name === 'tldr' || !written[name]?.complete) continue;
    if (claimsOfSection(written, name).length === 0) continue;
    Object.assign(together, { [name]: written[name] });
  }
  const next = written.tldr?.content.whatToDoNext;
  const { tldr } = before;
  if (tldr && next && written.tldr?.complete) {
    together.tldr = { ...tldr, content: { ...tldr.content, whatToDoNext: next } };
  }
  return together;
}

async function keepWritten(
  articleId: string,
  article: Article,
  settings: Settings,
  draft: Analysis,
): Promise<void> {
  const run = await findRun(articleId);
  if (!run) return;
  const { secondReading: before } = run;
  // What was asked about under the same number was another claim.
  const unread = new Set(
    sectionsCitingWeb.flatMap((name) =>
      claimsOfSection(draft, name).flatMap(({ id, evidence }) => (evidence.reading ? [] : id)),
    ),
  );
  const answered = before?.answered.filter((id) => !unread.has(id)) ?? [];
  const secondReading = await plannedReading(
    { ...run, draft, secondReading: before ? { ...before, answered } : null },
    article,
    settings,
    'unasked',
  );
  await changeSearch(articleId, (web, now) => {
    if (!web?.writing || !isUnderWay(web.writing) || web.writing.workerId !== workerId) return null;
    const writing = { ...web.writing, status: 'done' as const, workerId: null, failure: null };
    const shown = shownOf({ ...now, draft });
    const corroboration = corroborate(shown, web.sources);
    return {
      draft,
      web: { ...web, writing, corroboration },
      ...((secondReading || before) && {
        secondReading: secondReading ?? (before && { ...before, answered: answeredIn(draft) }),
      }),
    };
  });
}

function answeredIn(draft: Analysis): string[] {
  return claimsOf(draft).flatMap(({ id, evidence }) => (evidence.reading ? id : []));
}

/** Counts each request toward the month when it ends. */
function usageCounter(articleId: string, endpoint: Endpoint): (usage: Usage) => void {
  let counted: Usage | null = null;
  return (usage) => {
    const since = usageSince(counted, usage);
    counted = usage;
    logFailure(noteUsage(since, endpoint, { articleId, for: 'search' }));
    logFailure(changeWriting(articleId, (held) => ({ ...held, usage })));
  };
}

function changeWriting(articleId: string, change: (writing: Writing) => Writing): Promise<boolean> {
  return changeSearch(articleId, (web) =>
    web?.writing && isUnderWay(web.writing) && web.writing.workerId === workerId
      ? { web: { ...web, writing: change(web.writing) } }
      : null,
  );
}
