import type { ClaimsOfStory } from '#domain/recap/recap-claims.ts';
import type { ModelCall } from './model-job.ts';

/** The claims of a week for a model to write a recap of. */
export interface RecapJob extends ModelCall {
  stories: readonly ClaimsOfStory[];
  /** BCP 47, or `article` for the language that most claims are in. */
  outputLanguage: string;
}
