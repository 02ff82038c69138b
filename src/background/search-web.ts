import { describeSearchFailure } from '#analysts/model/search/describe-search-failure.ts';
import { isSearching, type WebSearch } from '#domain/analysis/web-search.ts';
import {
  chosenSearcher,
  hostOfSearch,
  priceOfSearch,
  searcherName,
} from '#domain/settings/search-services.ts';
import { privateReasonOf } from '#domain/web-sources/private-page.ts';
import { tidyQuery, writeQuery, writeQuestionQuery } from '#domain/web-sources/write-query.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findRun } from '#store/stories/analyses.ts';
import { findQuestion } from '#store/stories/questions.ts';
import { changeSearchFor, type SearchAim } from '#store/stories/web-searches.ts';
import { answerWithSources } from './ask-question.ts';
import { beginWriting } from './begin-writing.ts';
import { beginSearch } from './web-search-queue.ts';
import { workerId } from './worker-id.ts';

export interface SearchRequest {
  /** What to search for, as the reader saw it; null for what code writes. */
  query: string | null;
  /** The reader knows what it costs. */
  agreed: boolean;
}

/**
 * The reader has the web searched for a story, or for a question about it. Nothing is sent to a service that they did
 * not agree to send queries to, whoever asks; above the price that they have set, it waits for their word.
 */
export async function searchWeb(aim: SearchAim, { query, agreed }: SearchRequest): Promise<void> {
  const { articleId, questionId } = aim;
  const [article, question, settings] = await Promise.all([
    database.articles.get(articleId),
    questionId === null ? null : findQuestion(questionId),
    readSettings(),
  ]);
  if (questionId !== null && question?.articleId !== articleId) return;
  const service = chosenSearcher(settings);
  if (!article || !service || settings.searchAgreedHost !== hostOfSearch(service)) return;
  const asked =
    tidyQuery(query ?? '') ||
    (question ? writeQuestionQuery(question.text, article) : writeQuery(article));
  if (asked === '') return;
  const price = priceOfSearch(service);
  const { askAboveCost } = settings;
  const tooDear = !agreed && price !== null && askAboveCost !== null && price > askAboveCost;
  const failure = tooDear ? describeSearchFailure('costs much', service, { cost: price }) : null;
  const begun = await changeSearchFor(aim, (before) =>
    isSearching(before)
      ? null
      : {
          ...(before ?? nothingFound),
          status: failure ? 'failed' : 'queued',
          workerId: failure ? null : workerId,
          resumed: 0,
          failure,
          provider: searcherName(service),
          host: hostOfSearch(service),
          query: asked,
          askedAt: Date.now(),
          finishedAt: null,
        },
  );
  if (begun && !failure) beginSearchFor(aim);
}

/**
 * Makes the search that stands as `queued`. A model that wrote the analysis, or answered the question, then does so with
 * what was found.
 */
export function beginSearchFor(aim: SearchAim): void {
  const { articleId, questionId } = aim;
  beginSearch(aim, () =>
    questionId === null ? beginWriting(articleId, 'unasked') : answerWithSources(questionId),
  );
}

const nothingFound: Pick<
  WebSearch,
  'sources' | 'found' | 'withheld' | 'searches' | 'cost' | 'writing'
> = { sources: [], found: 0, withheld: 0, searches: 0, cost: null, writing: null };

/** The reader saved a story: the web is searched for it where they want that always, and the page is for everybody. */
export async function searchSaved(articleId: string): Promise<void> {
  const [article, run, settings] = await Promise.all([
    database.articles.get(articleId),
    findRun(articleId),
    readSettings(),
  ]);
  if (!settings.searchSavedArticles || !article || !run || run.web) return;
  if (privateReasonOf(article) !== null) return;
  await searchWeb({ articleId, questionId: null }, { query: null, agreed: false });
}
