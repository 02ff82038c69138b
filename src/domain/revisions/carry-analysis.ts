import type { Analysis } from '#domain/analysis/analysis.ts';
import { mapClaims } from '#domain/analysis/map-claims.ts';
import type { Article } from '#domain/article/article.ts';
import { followersOf, recheckClaim } from './compare-revisions.ts';

/**
 * An analysis of an earlier text, beside the text as it stands now: each claim that cites sentences is
 * checked against those that stand for them today, so that nothing is shown as read that is gone.
 */
export function carryAnalysis(analysis: Analysis, before: Article, after: Article): Analysis {
  const followers = followersOf(before, after);
  return mapClaims(analysis, (claim, _, context) => {
    if (!claim.complete || claim.evidence.sentenceIds.length === 0) return claim;
    return { ...claim, evidence: recheckClaim(claim, before, after, followers, context) };
  });
}
