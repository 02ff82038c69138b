import { type Analysis, claimsOf } from './analysis.ts';
import type { Claim } from './claim.ts';
import { storedVerdictReason } from './verdict-reason.ts';

/**
 * True for a claim of which a second reading can say something: it cites the article, or pages of the web, in other
 * words than theirs, or could not be matched. Where code is sure (the article's words, a difference) no
 * answer would change what the reader sees; and a sentence that speaks to an AI is not shown to one.
 */
export function canBeRead({ complete, origin, text, evidence, sourceIds }: Claim): boolean {
  const { verdict, sentenceIds, reason } = evidence;
  const cites = origin === 'article' ? sentenceIds : origin === 'web' ? sourceIds : [];
  if (!complete || text === '' || cites.length === 0) return false;
  if (verdict !== 'near' && verdict !== 'not found') return false;
  return storedVerdictReason(reason)?.kind !== 'addresses machine';
}

/** True for a claim that a second reading should be asked about, and that has none yet. */
export function needsReading(claim: Claim): boolean {
  return !claim.evidence.reading && canBeRead(claim);
}

/** The claims to ask about, in reading order; `answered` holds the ids of those that have had an answer. */
export function claimsToRead(analysis: Analysis, answered: readonly string[] = []): Claim[] {
  const done = new Set(answered);
  return claimsOf(analysis).filter((claim) => needsReading(claim) && !done.has(claim.id));
}
