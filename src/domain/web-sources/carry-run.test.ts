import { expect, test } from 'vitest';
import { claimsOf } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { buildArticle } from '#domain/article/build-article.ts';
import { textChange } from '#domain/revisions/text-change.ts';
import { sampleSearch, sampleSource } from '#domain/samples/sample-search.ts';
import {
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleRun,
} from '#domain/samples/sample-story.ts';
import { carryRun } from './carry-run.ts';
import { withFindings } from './recheck-search.ts';

const before = sampleArticle();
const ship = 'The new ship carries 240 passengers and 60 cars, the line said on Monday.';
const elsewhere = 'The new ship of the line carries 240 passengers.';
const yard = 'Its batteries come from a yard in Turku.';

const run = (...claims: Claim[]) => {
  const draft = { keyTakeaways: { writtenBy: 'model' as const, complete: true, content: claims } };
  const web = sampleSearch({ sources: [sampleSource('W1', { sentences: [elsewhere, yard] })] });
  return { ...sampleRun({ draft }), web: withFindings(web, before, draft) };
};
const reported = sampleClaim('takeaway-1', 'The new ship carries 240 passengers.', {
  evidence: sampleEvidence(2),
});
const together = sampleClaim(
  'takeaway-2',
  'The new ship carries 240 passengers, and its batteries come from a yard in Turku.',
  { origin: 'web', sourceIds: ['W1.2'], evidence: sampleEvidence(2, { verdict: 'near' }) },
);

/** The run after the article’s sentence on the ship has become `now`; null: after it is gone. */
function carried(now: string | null, ...claims: Claim[]) {
  const texts = before.text.split('\n').filter(Boolean);
  const left = texts.flatMap((text) => (text === ship ? (now ?? []) : text));
  const after = buildArticle(
    left.map((text) => ({ kind: 'text', text })),
    before,
  );
  return carryRun(run(...claims), textChange(before, after), 0);
}

test('what other sources say is said of the article as it stands after it has changed', () => {
  expect(run(reported).web?.corroboration).toMatchObject([{ alike: ['W1.1'] }]);
  const { web } = carried(
    'The new ship carries 320 passengers, the line said on Monday.',
    reported,
  );
  // The claim no longer is the article's, so that nobody reports the same as the article.
  expect(web?.corroboration).toEqual([]);
  expect(web?.apart).toMatchObject([{ inArticle: '320', inSource: '240' }]);
});

test('a claim on the article and a page together is checked with the sentence that the article has now', () => {
  const claimAfter = (now: string | null) => claimsOf(carried(now, together).draft ?? {})[0];
  expect(claimAfter(ship)?.evidence.verdict).toBe('near');
  expect(claimAfter(ship.replace('240', '320'))?.evidence.verdict).toBe('altered');
  const gone = claimAfter(null);
  expect(gone).toMatchObject({ origin: 'web', sourceIds: ['W1.2'] });
  expect(gone?.evidence).toMatchObject({ sentenceIds: [], verdict: 'not found' });
});

test('a claim on a page alone stays as it is, whatever becomes of the article', () => {
  const alone = sampleClaim('takeaway-3', yard, {
    origin: 'web',
    sourceIds: ['W1.2'],
    evidence: { ...together.evidence, sentenceIds: [], verdict: 'verified' },
  });
  expect(claimsOf(carried(null, alone).draft ?? {})).toEqual([alone]);
});
