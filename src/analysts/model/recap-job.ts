import type { Progress, Usage } from '#domain/analysis/analysis-run.ts';
import type { ClaimsOfStory } from '#domain/recap/recap-claims.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import type { ModelEnvironment } from './model-job.ts';

/** The claims of a week to be made a recap of, and whom to tell of it. */
export interface RecapJob {
  stories: readonly ClaimsOfStory[];
  endpoint: Endpoint;
  /** BCP 47, or `article` for the language that most claims are in. */
  outputLanguage: string;
  signal: AbortSignal;
  onProgress(progress: Progress): void;
  /** Called after every request: what all of them took so far, also when there will be no recap. */
  onUsage(usage: Usage): void;
  environment: ModelEnvironment;
}
