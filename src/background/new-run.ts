import { analyzeExtractively } from '#analysts/extractive/analyze-extractively.ts';
import type { Analysis } from '#domain/analysis/analysis.ts';
import { type AnalysisInputs, analysisInputsOf } from '#domain/analysis/analysis-inputs.ts';
import type { AnalysisRun, Analyst } from '#domain/analysis/analysis-run.ts';
import { promptVersion } from '#domain/analysis/prompt-version.ts';
import type { Article } from '#domain/article/article.ts';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint, Settings } from '#domain/settings/settings.ts';
import { workerId } from './worker-id.ts';

/** A run that stands on the device alone, and is done. */
export function extractiveRun(article: Article, brief: Analysis | null): AnalysisRun {
  const now = Date.now();
  return {
    articleId: article.id,
    analyst: { kind: 'extractive' },
    status: 'done',
    workerId: null,
    resumed: 0,
    brief: brief ?? analyzeExtractively(article),
    draft: null,
    progress: null,
    failure: null,
    usage: null,
    startedAt: now,
    finishedAt: now,
  };
}

/** A run of an endpoint's model that waits for its turn, on top of what an earlier one left. */
export function modelRun(
  article: Article,
  endpoint: Endpoint,
  made: AnalysisInputs,
  before: { brief: Analysis | null; draft: Analysis | null },
): AnalysisRun {
  return {
    ...extractiveRun(article, before.brief),
    analyst: analystOf(endpoint),
    status: 'queued',
    workerId,
    draft: before.draft,
    madeFrom: made,
    finishedAt: null,
  };
}

/** What an analysis by this endpoint would be made from, as things stand. */
export function inputsNow(
  article: Article,
  endpoint: Endpoint,
  settings: Settings,
): AnalysisInputs {
  return analysisInputsOf(article, endpoint, settings.outputLanguage, promptVersion);
}

/** How an endpoint is named on what its model writes. */
export function analystOf(endpoint: Endpoint): Analyst {
  return {
    kind: 'model',
    endpointId: endpoint.id,
    provider: providerName(endpoint),
    host: new URL(endpoint.address).host,
    model: endpoint.model,
  };
}
