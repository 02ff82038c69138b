import { expect, test } from 'vitest';
import { briefFigures, gold, judgeBrief, judgements } from './judge-brief.ts';

test('the gold holds hashes and judgements alone, of forty articles and more', () => {
  expect(Object.keys(gold).length).toBeGreaterThanOrEqual(40);
  for (const [article, { lines }] of Object.entries(gold)) {
    expect(article).toMatch(/^[\da-f]{16}$/);
    for (const line of Object.keys(lines)) expect(line).toMatch(/^[\da-f]{16}$/);
  }
});

test('a line that nobody has judged is counted as such, and is no part of the shares', () => {
  const [article = ''] = Object.keys(gold);
  const judged = judgeBrief(article, 'en', [{ heading: 'lead', text: 'Nobody wrote this.' }]);
  expect(judged.counts).toEqual({
    ...Object.fromEntries(judgements.map((kind) => [kind, 0])),
    unjudged: 1,
  });
  const good = { ...judged, counts: { ...judged.counts, good: 3, leaning: 1, unjudged: 2 } };
  expect(briefFigures([good])).toMatchObject({
    'brief.good': 0.75,
    'brief.leaning': 0.25,
    'brief.wrong.heading': 0,
    'brief.unjudged': 2,
    'brief.lines': 6,
    'brief.en.good': 0.75,
  });
});
