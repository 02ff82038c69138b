import { memoryKey } from '#analysts/model/endpoint-session.ts';
import { estimateRun } from '#analysts/model/estimate-run.ts';
import { sectionsCitingWeb } from '#analysts/model/web-sources-prompt.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { isUnderWay, type WebSearch } from '#domain/analysis/web-search.ts';
import type { Article } from '#domain/article/article.ts';
import { type Endpoint, findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { endpointMemory } from '#store/settings/endpoint-facts.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findRun } from '#store/stories/analyses.ts';
import { changeSearch } from '#store/stories/web-searches.ts';
import { enqueueRun } from './run-queue.ts';
import { workerId } from './worker-id.ts';

/**
 * Queues the second call: the model that wrote the analysis writes anew what may rest on the sources. Nothing
 * happens where no model wrote it, or there are no sources. Above the price that the reader has set, and unless they
 * know it, it waits for their word.
 */
export async function beginWriting(
  articleId: string,
  initiative: 'unasked' | 'agreed',
): Promise<void> {
  const [run, article, settings] = await Promise.all([
    findRun(articleId),
    database.articles.get(articleId),
    readSettings(),
  ]);
  if (!run?.web || !article || run.analyst.kind !== 'model') return;
  const endpoint = findEndpoint(settings, run.analyst.endpointId);
  if (!endpoint || run.web.sources.length === 0) return;
  const cost = initiative === 'agreed' ? null : await costAbove(run, article, endpoint, settings);
  const failure =
    cost === null
      ? null
      : makeFailure('costs much', 'search', { values: { cost, provider: endpoint.model } });
  const writing: NonNullable<WebSearch['writing']> = {
    status: failure ? 'failed' : 'queued',
    workerId: failure ? null : workerId,
    resumed: 0,
    failure,
    endpointId: endpoint.id,
    model: endpoint.model,
    usage: run.web.writing?.usage ?? null,
  };
  const begun = await changeSearch(articleId, (web) =>
    web && !isUnderWay(web.writing) ? { web: { ...web, writing } } : null,
  );
  if (begun && !failure) enqueueRun(articleId);
}

/** What it would cost, in US dollars, where that is more than the reader wants to pay unasked; else null. */
async function costAbove(
  run: AnalysisRun,
  article: Article,
  endpoint: Endpoint,
  { askAboveCost }: Settings,
): Promise<number | null> {
  if (askAboveCost === null) return null;
  const cost = await costOfWriting(run, article, endpoint);
  return cost !== null && cost > askAboveCost ? cost : null;
}

/** About what the second call costs, in US dollars; null where nobody knows. */
export async function costOfWriting(
  { web }: AnalysisRun,
  article: Article,
  endpoint: Endpoint,
): Promise<number | null> {
  const factor = await endpointMemory('tokenFactor').read(memoryKey(endpoint));
  const sources = web?.sources ?? [];
  return estimateRun(article, endpoint, sectionsCitingWeb, factor, [], sources).cost;
}
