import { type Claim, holds, standingOf } from './claim.ts';

/** The marks by which claims are counted and chosen, strongest first. */
export const claimMarks = [
  'article words',
  'other words',
  'differs',
  'not matched',
  /** What a saved story or a page of the web says. */
  'other source',
  /** The analyst's own: inference, background, advice. */
  'added',
] as const;

export type ClaimMark = (typeof claimMarks)[number];

/**
 * The mark of a claim, or null while it is being written. The same as what `provenanceOf` tells in full,
 * but without the article, so that counting a thousand stories stays cheap.
 */
export function markOf(claim: Claim): ClaimMark | null {
  if (!claim.complete) return null;
  const standing = standingOf(claim.evidence);
  switch (claim.origin) {
    case 'web':
    case 'saved':
      return holds(claim.evidence) ? 'other source' : standing;
    default:
      return markInArticle(claim, standing);
  }
}

function markInArticle(claim: Claim, standing: ReturnType<typeof standingOf>): ClaimMark {
  const placed = claim.evidence.sentenceIds.length > 0;
  if (claim.inferred && standing !== 'differs') return 'added';
  if (placed && holds(claim.evidence)) return standing;
  if (claim.origin === 'advice' || claim.origin === 'background') return 'added';
  return placed && standing === 'differs' ? 'differs' : 'not matched';
}
