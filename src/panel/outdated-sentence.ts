import { analysisInputsOf, changedSince } from '#domain/analysis/analysis-inputs.ts';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { promptVersion } from '#domain/analysis/prompt-version.ts';
import type { Article } from '#domain/article/article.ts';
import { findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';

/** What has changed since a model wrote the analysis. Null if nothing has, or if there is nothing to update. */
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
  const now = analysisInputsOf(article, endpoint, outputLanguage, promptVersion);
  switch (changedSince(madeFrom, now)) {
    case 'text':
      return message('outdatedText', madeFrom.model);
    case 'model':
      return message('outdatedModel', madeFrom.model, endpoint.model);
    case 'language':
      return message('outdatedLanguage', madeFrom.model);
    case 'prompt':
      return message('outdatedPrompt', madeFrom.model);
    case null:
      return null;
  }
}
