import { type Analysis, claimsOf } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import type { Answer } from './question.ts';

/**
 * The claims of an answer as the takeaways of an analysis, for what is known of whole analyses (a second reading,
 * contacts that the article does not name). `claimsOf` gives them back, in their order.
 */
export function claimsAsAnalysis(claims: readonly Claim[]): Analysis {
  return { keyTakeaways: { writtenBy: 'model', complete: true, content: [...claims] } };
}

/** The answer with its claims replaced by what `change` makes of them as an analysis; those that it takes out are gone. */
export function mapAnswerAsAnalysis(
  answer: Answer,
  change: (analysis: Analysis) => Analysis,
): Answer {
  return { ...answer, claims: claimsOf(change(claimsAsAnalysis(answer.claims))) };
}
