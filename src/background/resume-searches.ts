import { makeFailure } from '#domain/analysis/make-failure.ts';
import { isUnderWay, type WebSearch } from '#domain/analysis/web-search.ts';
import { chosenSearcher, hostOfSearch, priceOfSearch } from '#domain/settings/search-services.ts';
import { findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findRun } from '#store/stories/analyses.ts';
import { findQuestion } from '#store/stories/questions.ts';
import {
  changeQuestionSearch,
  changeSearch,
  questionSearchesUnderWay,
  searchesUnderWay,
} from '#store/stories/web-searches.ts';
import { costOfWriting } from './begin-writing.ts';
import { enqueueRun } from './run-queue.ts';
import { beginSearchFor } from './search-web.ts';
import { workerId } from './worker-id.ts';

/** What is free, so that asking a second time costs the reader nothing. */
interface Free {
  search: boolean;
  writing: boolean;
}

/**
 * Takes up what a worker left that died, once: what was not sent yet, and what costs nothing. A request that was
 * sent may have been charged for, so that another one is the reader's to ask for; and one that was interrupted again
 * says so.
 */
export async function resumeSearches(): Promise<void> {
  const [articleIds, questionIds] = await Promise.all([
    searchesUnderWay(),
    questionSearchesUnderWay(),
  ]);
  if (articleIds.length + questionIds.length === 0) return;
  const settings = await readSettings();
  for (const id of questionIds) await resumeForQuestion(id, settings);
  for (const articleId of articleIds) {
    const free = await whatIsFree(articleId, settings);
    let taken: 'search' | 'writing' | null = null;
    await changeSearch(articleId, (web) => {
      taken = null;
      if (!web) return null;
      if (isUnderWay(web) && web.workerId !== workerId) {
        const next = takenUp(web, free.search);
        if (next.status === 'queued') taken = 'search';
        return { web: { ...web, ...next } };
      }
      const { writing } = web;
      if (!writing || !isUnderWay(writing) || writing.workerId === workerId) return null;
      const next = takenUp(writing, free.writing);
      if (next.status === 'queued') taken = 'writing';
      return { web: { ...web, writing: { ...writing, ...next } } };
    });
    if (taken === 'search') beginSearchFor({ articleId, questionId: null });
    if (taken === 'writing') enqueueRun(articleId);
  }
}

async function resumeForQuestion(questionId: string, settings: Settings): Promise<void> {
  let isTaken = false;
  await changeQuestionSearch(questionId, (web) => {
    isTaken = false;
    if (!web || !isUnderWay(web) || web.workerId === workerId) return null;
    const next = takenUp(web, isSearchFree(web, settings));
    isTaken = next.status === 'queued';
    return { ...web, ...next };
  });
  const question = isTaken ? await findQuestion(questionId) : null;
  if (question) beginSearchFor({ articleId: question.articleId, questionId });
}

function isSearchFree(web: WebSearch | null | undefined, settings: Settings): boolean {
  const service = chosenSearcher(settings);
  return service !== null && hostOfSearch(service) === web?.host && priceOfSearch(service) === 0;
}

async function whatIsFree(articleId: string, settings: Settings): Promise<Free> {
  const [run, article] = await Promise.all([findRun(articleId), database.articles.get(articleId)]);
  const endpoint = findEndpoint(settings, run?.web?.writing?.endpointId ?? null);
  const cost = run && article && endpoint ? await costOfWriting(run, article, endpoint) : null;
  return { search: isSearchFree(run?.web, settings), writing: cost === 0 };
}

function takenUp({ status, resumed }: Pick<WebSearch, 'status' | 'resumed'>, free: boolean) {
  if (resumed === 0 && (free || status === 'queued')) {
    return { status: 'queued', workerId, resumed: 1 } as const;
  }
  const failure = makeFailure('interrupted', 'search');
  return { status: 'failed', workerId: null, failure } as const;
}
