import { type Analysis, claimsOf } from './analysis.ts';
import { isFound } from './claim.ts';

/** How many of the finished claims were found in the article. */
export interface ClaimCount {
  found: number;
  total: number;
}

export function countClaims(analysis: Analysis): ClaimCount {
  const finished = claimsOf(analysis).filter(({ complete }) => complete);
  return { found: finished.filter(isFound).length, total: finished.length };
}

/**
 * True when claims were made and not one stands in the article, so that the analysis must not be
 * shown unasked. While it is still being written, three claims are waited for.
 */
export function nothingFound(analysis: Analysis, finished: boolean): boolean {
  const { found, total } = countClaims(analysis);
  return found === 0 && total >= (finished ? 1 : 3);
}
