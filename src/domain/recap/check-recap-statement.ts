import type { Verdict } from '#domain/analysis/claim.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { claimsAsArticle } from '#domain/checking/claims-as-article.ts';
import type { RecapClaim } from './recap-run.ts';

/**
 * Checks a statement of a recap against the words of the claims that it cites, as a claim is against its
 * article. A heading only names what stands under it: of its wording nothing is asked.
 */
export function checkRecapStatement(
  text: string,
  cited: readonly RecapClaim[],
  what: 'statement' | 'heading' = 'statement',
): Verdict {
  const article = claimsAsArticle(cited);
  const sentenceIds = article.sentences.map(({ id }) => id);
  const checkWording = what === 'statement';
  return checkClaim(article, { text, sentenceIds, quote: null, checkWording }).verdict;
}
