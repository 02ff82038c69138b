import { describe, expect, it } from 'vitest';
import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Claim } from '#domain/analysis/claim.ts';
import { sentenceText } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { checkClaim } from '#domain/checking/check-claim.ts';
import { claimsNoLongerHolding, compareRevisions, isUnchanged } from './compare-revisions.ts';

const before = articleOf(
  [
    'The plant employs 400 people. It opened in 1998 near the river.',
    'The mayor of Lindau welcomed the plan. Work begins in spring.',
  ],
  { title: 'Plant to grow' },
);
const after = articleOf(
  [
    'The plant employs 300 people. It opened in 1998 near the river.',
    'Work begins in spring. A correction was made to the number of employees.',
  ],
  { title: 'Plant to shrink' },
);

function claim(text: string, sentenceId: string): Claim {
  const evidence = checkClaim(before, { text, sentenceIds: [sentenceId], quote: null });
  return {
    id: 'takeaway-1',
    text,
    origin: 'article',
    inferred: false,
    evidence,
    sourceIds: [],
    complete: true,
  };
}

const analysisOf = (claims: Claim[]): Analysis => ({
  keyTakeaways: { writtenBy: 'model', complete: true, content: claims },
});

describe('comparing two editions of an article', () => {
  it('names what was added, removed and reworded, and the headline', () => {
    const changes = compareRevisions(before, after);
    expect(changes.headline).toEqual({ before: 'Plant to grow', after: 'Plant to shrink' });
    expect(changes.reworded.map((pair) => sentenceText(after, pair.after))).toEqual([
      'The plant employs 300 people.',
    ]);
    expect(changes.removed.map((sentence) => sentenceText(before, sentence))).toEqual([
      'The mayor of Lindau welcomed the plan.',
    ]);
    expect(changes.added.map((sentence) => sentenceText(after, sentence))).toEqual([
      'A correction was made to the number of employees.',
    ]);
  });

  it('takes other typography and a moved paragraph for no change', () => {
    const moved = articleOf(
      [
        'The mayor of Lindau welcomed the plan. Work begins in spring.',
        'The plant\u00a0employs 400 people. It opened in 1998 near the river.',
      ],
      { title: 'Plant to grow' },
    );
    expect(isUnchanged(compareRevisions(before, moved))).toBe(true);
  });

  it('tells which claims no longer hold, and why', () => {
    const claims = [
      claim('The plant employs 400 people.', 'S1'),
      claim('It opened in 1998.', 'S2'),
      claim('The mayor of Lindau welcomed the plan.', 'S3'),
      claim('Work begins in spring.', 'S4'),
    ];
    const fallen = claimsNoLongerHolding(analysisOf(claims), before, after);
    expect(fallen.map(({ evidence }) => evidence.reason)).toEqual([
      { kind: 'differs', paragraphs: [1] },
      { kind: 'sentence gone', paragraphs: [] },
    ]);
  });

  it('leaves out claims that were not found before', () => {
    const fallen = claimsNoLongerHolding(
      analysisOf([claim('Whales sing at night.', 'S1')]),
      before,
      after,
    );
    expect(fallen).toEqual([]);
  });
});
