import { changedSince, madeFromOf } from '#domain/analysis/analysis-inputs.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import { findEndpoint, type Settings } from '#domain/settings/settings.ts';

/** What has changed since a model wrote the analysis; null while nothing has, or none is there to be written again. */
export function outdatedSentence(
  { madeFrom, draft, status, failure, analyst }: AnalysisRun,
  article: Article,
  settings: Settings,
): string | null {
  if (!madeFrom || !draft || failure || analyst.kind !== 'model') return null;
  if (status === 'queued' || status === 'running') return null;
  const endpoint = findEndpoint(settings, settings.defaultEndpointId);
  if (!endpoint) return null;
  const { outputLanguage } = settings;
  const now = madeFromOf(article, endpoint, outputLanguage, madeFrom.promptVersion);
  switch (changedSince(madeFrom, now)) {
    case 'text':
      return `Written by ${madeFrom.model} for an earlier text of this article.`;
    case 'model':
      return `Written by ${madeFrom.model}. Articles are now analysed by ${endpoint.model}.`;
    case 'language':
      return `Written by ${madeFrom.model} before you chose another language.`;
    case null:
      return null;
  }
}
