import type { Claim } from '#domain/analysis/claim.ts';
import { clauseEnd } from './clause-end.ts';
import type { Candidate } from './reading.ts';

/**
 * A claim that is a sentence of the article, or its beginning up to a clause's end where it is longer
 * than `longest` characters. The span says which part, where it is not the whole sentence.
 */
export function makeClaim(id: string, candidate: Candidate, longest = 320): Claim {
  const { sentence, start } = candidate;
  const end = start + clauseEnd(candidate.text, longest);
  const whole = start === sentence.start && end === sentence.end;
  return {
    id,
    text: candidate.text.slice(0, end - start),
    origin: 'article',
    inferred: false,
    evidence: {
      sentenceIds: [sentence.id],
      span: whole ? null : { start, end },
      verdict: 'verified',
      reason: null,
      alterations: [],
    },
    sourceIds: [],
    complete: true,
  };
}
