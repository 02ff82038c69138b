import { claimFigures, type Figures } from './claim-set-figures.ts';
import { loadClaimSets } from './claim-sets.ts';
import { type JudgedClaim, judgeSetClaims } from './judge-set-claims.ts';
import { balancedAccuracy, judgeSummaries } from './judge-summaries.ts';
import { readingFigures } from './reading-figures.ts';

/** The checker on the sets of claims in a folder: figures, and every claim with what came of it. */
export function measureClaimSets(folder: string): { figures: Figures; claims: JudgedClaim[] } {
  const sets = loadClaimSets(folder);
  const articles = sets.claims?.articles ?? {};
  const claims = judgeSetClaims(sets.claims?.claims ?? [], articles);
  const wording = judgeSetClaims(sets.wording?.claims ?? [], articles);
  const summedits = sets.summedits ? judgeSummaries(sets.summedits) : [];
  const bump = sets.bump ? judgeSummaries(sets.bump) : [];
  const figures: Figures = {
    ...(claims.length > 0 && claimFigures(claims, 'claims')),
    ...(wording.length > 0 && claimFigures(wording, 'wording')),
    ...(summedits.length > 0 && { 'summedits.bacc': balancedAccuracy(summedits) }),
    ...(bump.length > 0 && { 'bump.bacc': balancedAccuracy(bump) }),
    ...(sets.readings && readingFigures(claims, summedits, sets.readings)),
  };
  return { figures, claims: [...claims, ...wording] };
}
