import { type Analysis, claimsOf } from './analysis.ts';
import { type Claim, isConfirmed } from './claim.ts';
import { type ClaimMark, claimMarks, markOf } from './claim-mark.ts';

/** How many of the finished claims have which mark. */
export interface ClaimCount {
  marks: Record<ClaimMark, number>;
  /** How many of those in other words a second reading has confirmed. */
  confirmed: number;
  total: number;
}

export function countClaims(analysis: Analysis): ClaimCount {
  const marks = Object.fromEntries(claimMarks.map((mark) => [mark, 0])) as ClaimCount['marks'];
  const count: ClaimCount = { marks, confirmed: 0, total: 0 };
  for (const claim of claimsOf(analysis)) {
    const mark = markOf(claim);
    if (!mark) continue;
    count.total += 1;
    marks[mark] += 1;
    if (mark === 'other words' && isConfirmed(claim.evidence)) count.confirmed += 1;
  }
  return count;
}

/** True where every section is made of the article's own sentences: how many of them were found says nothing. */
export function isPickedAlone(analysis: Analysis): boolean {
  const writers = Object.values(analysis).map((section) => section?.writtenBy);
  return writers.length > 0 && !writers.includes('model');
}

/** The marks that occur, strongest first. */
export function marksIn({ marks }: ClaimCount): ClaimMark[] {
  return claimMarks.filter((mark) => marks[mark] > 0);
}

/**
 * True when claims were made and not one could be matched to the article, so that the analysis must not
 * be shown unasked. While it is still being written, three claims are waited for. A second reading that
 * doubts every claim takes no analysis away: what code had matched stays, with its lower marks.
 */
export function nothingFound(analysis: Analysis, finished: boolean): boolean {
  const counted = claimsOf(analysis).filter(({ complete }) => complete);
  return counted.length >= (finished ? 1 : 3) && !counted.some(isMatched);
}

function isMatched(claim: Claim): boolean {
  const { reading: _, ...byCode } = claim.evidence;
  const marks = [markOf({ ...claim, evidence: byCode }), markOf(claim)];
  return marks.includes('article words') || marks.includes('other words');
}
