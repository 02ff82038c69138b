import { expect, test } from 'vitest';
import type { Article } from '#domain/article/article.ts';
import type { Analysis } from './analysis.ts';
import type { Claim, Verdict } from './claim.ts';
import { highlightsOf, machineHighlights } from './highlights-of.ts';

const text = 'Shares rose on Thursday. Prices fell by half.\n\nA third sentence ends it.';
const article = {
  text,
  sentences: [
    { id: 'S1', paragraph: 1, start: 0, end: 24 },
    { id: 'S2', paragraph: 1, start: 25, end: 45 },
    { id: 'S3', paragraph: 2, start: 47, end: 72 },
  ],
} as Article;

function claim(id: string, sentenceIds: string[], verdict: Verdict = 'verified'): Claim {
  const evidence = { sentenceIds, span: null, verdict, reason: null, alterations: [] };
  return {
    id,
    text: `Claim ${id}`,
    origin: 'article',
    inferred: false,
    sourceIds: [],
    complete: true,
    evidence,
  };
}

function analysis(takeaways: Claim[], events: Claim[] = []): Analysis {
  const written = { writtenBy: 'model', complete: true } as const;
  return {
    keyTakeaways: { ...written, content: takeaways },
    timeline: {
      ...written,
      content: events.map((event) => ({ date: null, dateText: '', event })),
    },
  };
}

test('each sentence that a found claim rests on is highlighted, in article order', () => {
  const highlights = highlightsOf(
    article,
    analysis([claim('takeaway-1', ['S3']), claim('takeaway-2', ['S1', 'S2'], 'near')]),
  );
  expect(highlights.map(({ exact }) => exact)).toEqual([
    'Shares rose on Thursday.',
    'Prices fell by half.',
    'A third sentence ends it.',
  ]);
  expect(highlights[1]).toMatchObject({
    prefix: 'Shares rose on Thursday. ',
    suffix: '\n\nA third sentence ends it.',
  });
});

test('a claim that was altered, not found or is still being written highlights nothing', () => {
  const writing = { ...claim('takeaway-3', ['S3']), complete: false };
  expect(
    highlightsOf(
      article,
      analysis([
        claim('takeaway-1', ['S1'], 'altered'),
        claim('takeaway-2', ['S2'], 'not found'),
        writing,
      ]),
    ),
  ).toEqual([]);
});

test('two claims on one sentence both stand on its card, under the colour of the first section', () => {
  const [highlight] = highlightsOf(
    article,
    analysis([claim('takeaway-2', ['S1'])], [claim('timeline-1', ['S1'])]),
  );
  expect(highlight?.section).toBe('keyTakeaways');
  expect(highlight?.claims.map(({ label, provenance }) => [label, provenance])).toEqual([
    ['Takeaway 2', '¶1'],
    ['Timeline', '¶1'],
  ]);
});

test('a sentence that speaks to a machine is marked, with a card that says why', () => {
  const [highlight] = machineHighlights(article, ['S2', 'S9']);
  expect(highlight?.exact).toBe('Prices fell by half.');
  expect(highlight?.claims[0]?.label).toBe('Speaks to a machine');
  expect(machineHighlights(article, ['S9'])).toEqual([]);
});
