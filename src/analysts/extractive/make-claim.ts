import type { Claim } from '#domain/analysis/claim.ts';
import type { Candidate } from './reading.ts';

/** A claim that is a sentence of the article. The span says which part, where a dateline was left out. */
export function makeClaim(id: string, { sentence, start, end, text }: Candidate): Claim {
  const whole = start === sentence.start;
  return {
    id,
    text,
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
