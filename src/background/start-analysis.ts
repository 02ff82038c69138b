import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import type { Analysis } from '#domain/analysis.ts';
import type { AnalysisRun, Analyst } from '#domain/analysis-run.ts';
import type { Article } from '#domain/article.ts';
import { checkedPart } from '#domain/checked-part.ts';
import { providerName } from '#domain/endpoint-presets.ts';
import { type Endpoint, findEndpoint, type Settings } from '#domain/settings.ts';
import { findRun, putRun } from '#store/analyses.ts';
import { database } from '#store/database.ts';
import { readSettings } from '#store/settings.ts';
import { paintArticle } from './paint-pages.ts';
import { abandonRun, enqueueRun } from './run-queue.ts';
import { workerId } from './worker-id.ts';

interface Wish {
  /** All of it from the start, not only what is missing. */
  again: boolean;
  /** Another endpoint than the default one, for this once. */
  endpointId: string | null;
  /** The reader pressed a button; otherwise nothing that was analysed already is analysed again. */
  asked?: boolean;
}

/**
 * Has an article analysed: the brief at once, on the device; then, where an endpoint is set, by its
 * model. What a model has analysed is not paid for again unless the reader asks.
 */
export async function startAnalysis(articleId: string, wish: Wish): Promise<void> {
  const [article, settings, before] = await Promise.all([
    database.articles.get(articleId),
    readSettings(),
    findRun(articleId),
  ]);
  if (!article) return;
  const endpoint = findEndpoint(settings, wish.endpointId ?? settings.defaultEndpointId);
  if (before && !wish.again && !wish.asked && !isOutdone(before, settings)) return;
  abandonRun(articleId);
  const run = newRun(article, endpoint, wish.again ? null : before);
  await putRun(run);
  if (endpoint) enqueueRun(articleId);
  await paintArticle(articleId);
}

/** A brief from before an endpoint was set gives way to its model. */
function isOutdone(run: AnalysisRun, { defaultEndpointId }: Settings): boolean {
  return run.analyst.kind === 'extractive' && defaultEndpointId !== null;
}

function newRun(
  article: Article,
  endpoint: Endpoint | null,
  before: AnalysisRun | null | undefined,
): AnalysisRun {
  const kept: Analysis | null = before?.draft ? checkedPart(before.draft) : null;
  return {
    articleId: article.id,
    analyst: analystOf(endpoint),
    status: endpoint ? 'queued' : 'done',
    workerId: endpoint ? workerId : null,
    resumed: 0,
    brief: before?.brief ?? analyzeExtractively(article),
    draft: endpoint ? kept : null,
    progress: null,
    failure: null,
    usage: endpoint ? null : (before?.usage ?? null),
    startedAt: Date.now(),
    finishedAt: endpoint ? null : Date.now(),
  };
}

function analystOf(endpoint: Endpoint | null): Analyst {
  if (!endpoint) return { kind: 'extractive' };
  return {
    kind: 'model',
    endpointId: endpoint.id,
    provider: providerName(endpoint),
    host: new URL(endpoint.address).host,
    model: endpoint.model,
  };
}
