import { expect, test } from 'vitest';
import type { Article } from '#domain/article/article.ts';
import type { Analysis } from './analysis.ts';
import type { Claim, Verdict } from './claim.ts';
import { type HighlightWords, highlightsOf, machineHighlights } from './highlights-of.ts';

const text = 'Shares rose on Thursday. Prices fell by half.\n\nA third sentence ends it.';
const article = {
  text,
  sentences: [
    { id: 'S1', paragraph: 1, start: 0, end: 24 },
    { id: 'S2', paragraph: 1, start: 25, end: 45 },
    { id: 'S3', paragraph: 2, start: 47, end: 72 },
  ],
} as Article;

const words: HighlightWords = {
  claimLabel: (section, claimId) => `${section} ${claimId}`,
  provenanceInWords: ({ kind }) => kind,
};
const machineWords = { label: 'addresses an AI', text: '', provenance: '' };

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

test('each sentence that a found claim cites is highlighted, in article order', () => {
  const highlights = highlightsOf(
    article,
    analysis([claim('takeaway-1', ['S3']), claim('takeaway-2', ['S1', 'S2'], 'near')]),
    words,
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

test('what a claim differs from or could not be matched to is highlighted too, and told apart', () => {
  const highlights = highlightsOf(
    article,
    analysis([
      claim('takeaway-1', ['S1'], 'altered'),
      claim('takeaway-2', ['S2'], 'not found'),
      claim('takeaway-3', ['S3'], 'near'),
    ]),
    words,
  );
  expect(highlights.map(({ claims }) => [claims[0]?.provenance, claims[0]?.doubted])).toEqual([
    ['differs', true],
    ['not matched', true],
    ['other words', undefined],
  ]);
});

test('a claim that is found comes first on the card and gives the color', () => {
  const [highlight] = highlightsOf(
    article,
    analysis([claim('takeaway-1', ['S1'], 'altered')], [claim('timeline-1', ['S1'])]),
    words,
  );
  expect(highlight?.section).toBe('timeline');
  expect(highlight?.claims.map(({ id }) => id)).toEqual(['timeline-1', 'takeaway-1']);
});

test('a claim that cites nothing, cites what addresses an AI, or is still being written highlights nothing', () => {
  const toMachine = claim('takeaway-2', ['S2'], 'not found');
  toMachine.evidence.reason = { kind: 'addresses machine', paragraphs: [1] };
  const writing = { ...claim('takeaway-3', ['S3']), complete: false };
  const none = claim('takeaway-1', [], 'not found');
  expect(highlightsOf(article, analysis([none, toMachine, writing]), words)).toEqual([]);
});

test('two claims on one sentence are both on its card, in the color of the first section', () => {
  const [highlight] = highlightsOf(
    article,
    analysis([claim('takeaway-2', ['S1'])], [claim('timeline-1', ['S1'])]),
    words,
  );
  expect(highlight?.section).toBe('keyTakeaways');
  expect(highlight?.claims.map(({ label, provenance }) => [label, provenance])).toEqual([
    ['keyTakeaways takeaway-2', 'article words'],
    ['timeline timeline-1', 'article words'],
  ]);
});

test('a sentence that addresses an AI is marked, with a card that says why', () => {
  const [highlight] = machineHighlights(article, ['S2', 'S9'], machineWords);
  expect(highlight?.exact).toBe('Prices fell by half.');
  expect(highlight?.claims[0]?.label).toBe('addresses an AI');
  expect(machineHighlights(article, ['S9'], machineWords)).toEqual([]);
});
