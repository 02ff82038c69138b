import { expect, test } from 'vitest';
import type { Analysis } from '#domain/analysis/analysis.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { sampleArticle, sampleClaim, sampleEvidence } from '#domain/samples/sample-story.ts';
import { corroborate } from './corroborate.ts';
import { figuresApart } from './figures-apart.ts';

const article = sampleArticle();
const source = (id: string, text: string, changes: Partial<WebSource> = {}): WebSource => ({
  id,
  url: `https://${id}.example/a`,
  title: 'A page',
  site: `${id}.example`,
  domain: `${id}.example`,
  publishedAt: null,
  language: 'en',
  kind: null,
  sentences: [text],
  wording: 'page',
  dependsOn: null,
  ...changes,
});
const claims = [
  'The new ship carries 240 passengers and 60 cars.',
  'Tickets will not become dearer before 2028.',
];
const analysis: Analysis = {
  keyTakeaways: {
    writtenBy: 'model',
    complete: true,
    content: [
      sampleClaim('takeaway-1', claims[0] ?? '', { evidence: sampleEvidence(2) }),
      sampleClaim('takeaway-2', claims[1] ?? '', { evidence: sampleEvidence(3) }),
      sampleClaim('takeaway-3', 'A guess.', { origin: 'background' }),
    ],
  },
};
const of = (...sources: WebSource[]) => corroborate(analysis, sources);

test('a source that says the same is told, and one that says it with another figure with both wordings', () => {
  const [first, second] = of(
    source('W1', 'The new ship carries 240 passengers and 60 cars.'),
    source('W2', 'The new ship carries 210 passengers and 60 cars.'),
    source('W3', 'Fishing quotas were halved in June.'),
  );
  expect(first).toEqual({
    text: claims[0],
    alike: ['W1.1'],
    otherwise: [{ sentenceId: 'W2.1', claimed: '240', found: '210' }],
  });
  expect(second).toMatchObject({ text: claims[1], alike: [], otherwise: [] });
});

test('a sentence on the same subject that says something else neither reports the claim nor contradicts it', () => {
  const [first] = of(
    source('W1', 'The new ship of the line is painted green, passengers said in the harbor.'),
    source('W2', 'Passengers on the new ship may bring their cars, bicycles and dogs for a fee.'),
    source('W3', 'The old ship carried 500 passengers when it was built in Bergen in 1961.'),
    source('W4', 'The new ship does not carry 240 passengers and 60 cars.'),
    source('W5', 'On board of the new ship, 60 cars and 240 passengers find room.'),
  );
  expect(first?.alike).toEqual(['W5.1']);
  expect(first?.otherwise).toEqual([]);
});

test('only claims that the article bears out are looked for', () => {
  expect(of().map(({ text }) => text)).toEqual(claims);
});

test('a copy of the article, its own site and a copy of another source corroborate nothing', () => {
  const said = 'The new ship carries 240 passengers and 60 cars.';
  const [first] = of(
    source('W1', said, { dependsOn: { why: 'same text', of: 'article' } }),
    source('W2', said, { dependsOn: { why: 'same site', of: 'article' } }),
    source('W3', said),
    source('W4', said, { dependsOn: { why: 'same text', of: 'W3' } }),
    source('W5', said, { dependsOn: { why: 'same text', of: 'W1' } }),
  );
  expect(first?.alike).toEqual(['W3.1']);
});

test('a source that gives another figure for the same is named beside the article’s sentence', () => {
  const other = source(
    'W1',
    'The new ship carries 210 passengers and 60 cars, the line said in May.',
  );
  const apart = figuresApart(article, [
    source('W2', 'The new ship carries 240 passengers and 60 cars, the line said on Tuesday.'),
    { ...other, sentences: ['The ship of the line carries 210 passengers, a captain said.'] },
    source('W3', 'A bakery on the quay carries 12 kinds of bread.'),
  ]);
  expect(apart).toEqual([
    { sentenceId: 'S2', webSentenceId: 'W1.1', inArticle: '240', inSource: '210' },
  ]);
});

test('figures in another language, and those of a copy of the article, are not compared', () => {
  const text = 'The ship of the line carries 210 passengers, a captain said.';
  expect(figuresApart(article, [source('W1', text, { language: 'fr' })])).toEqual([]);
  const copy = { dependsOn: { why: 'same text' as const, of: 'article' } };
  expect(figuresApart(article, [source('W1', text, copy)])).toEqual([]);
});

test('a figure that one sentence of the article has too is not set against another sentence', () => {
  const texts = [
    'Cloud firms cut the price of model calls by up to 97 percent in May.',
    'Cloud firms have cut the price of model calls by as much as 90 percent since.',
  ];
  const prices = articleOf(texts);
  const said = (figure: number) =>
    source('W1', `Cloud firms have cut the price of model calls by ${figure} percent.`);
  expect(figuresApart(prices, [said(90)])).toEqual([]);
  expect(figuresApart(prices, [said(60)])).toHaveLength(1);
});
