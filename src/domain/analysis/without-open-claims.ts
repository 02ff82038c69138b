import type { Analysis } from './analysis.ts';
import { mapClaims } from './map-claims.ts';

/** The analysis without the claims still being written: what remains when the writing has ended early. */
export function withoutOpenClaims(analysis: Analysis): Analysis {
  const whole = mapClaims(analysis, (claim) => (claim.complete ? claim : null));
  if (!whole.hook?.complete) delete whole.hook;
  return whole;
}
