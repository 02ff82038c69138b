import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleArticle, sampleClaim } from '#domain/samples/sample-story.ts';
import { claimOrigins, type Provenance, readingVerdicts, verdicts } from './claim.ts';
import { type ClaimMark, markOf } from './claim-mark.ts';
import { provenanceOf } from './provenance.ts';

const markOfKind: Record<Provenance['kind'], ClaimMark> = {
  'article words': 'article words',
  'other words': 'other words',
  differs: 'differs',
  'altered saved story': 'differs',
  'not matched': 'not matched',
  'saved story': 'other source',
  'altered web source': 'differs',
  'web source': 'other source',
  inference: 'added',
  background: 'added',
  advice: 'added',
};

const anyClaim = fc.record({
  origin: fc.constantFrom(...claimOrigins),
  inferred: fc.boolean(),
  complete: fc.boolean(),
  sentenceIds: fc.subarray(['S1', 'S3']),
  verdict: fc.constantFrom(...verdicts),
  reading: fc.option(
    fc.record({
      verdict: fc.constantFrom(...readingVerdicts),
      by: fc.constant('a model'),
      claimWords: fc.constantFrom('', 'rose'),
      sourceWords: fc.constantFrom('', 'fell'),
    }),
  ),
});

test('a claim is counted under the mark that the reader sees', () => {
  fc.assert(
    fc.property(anyClaim, ({ origin, inferred, complete, ...evidence }) => {
      const claim = sampleClaim('takeaway-1', 'It rose.', {
        origin,
        inferred,
        complete,
        evidence: { ...evidence, span: null, reason: null, alterations: [] },
      });
      const provenance = provenanceOf(claim, sampleArticle());
      expect(markOf(claim)).toBe(provenance && markOfKind[provenance.kind]);
    }),
    { numRuns: 2000 },
  );
});
