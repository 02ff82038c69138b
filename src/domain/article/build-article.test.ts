import { expect, test } from 'vitest';
import { sentenceText } from './article.ts';
import { articleSchema } from './article-schema.ts';
import { type ArticleMetadata, type Block, buildArticle } from './build-article.ts';

const metadata: ArticleMetadata = {
  url: 'https://example.org/news/one',
  canonicalUrl: 'https://example.org/news/one',
  title: 'One',
  authors: ['Ada Lovelace'],
  siteName: 'Example',
  publishedAt: '2026-03-01',
  modifiedAt: null,
  collectedAt: '2026-03-02T08:00:00.000Z',
  language: 'en',
  direction: 'ltr',
  leadImage: null,
  section: null,
  keywords: [],
  kind: 'article',
  links: [],
};
const blocks: Block[] = [
  { kind: 'heading', text: 'What happened' },
  { kind: 'text', text: 'It rained. Nobody came.' },
  { kind: 'text', text: '   ' },
  { kind: 'table row', text: 'Rain\t4.5 mm. a day' },
];

test('paragraphs are joined by one blank line and sentences point at their words', () => {
  const article = buildArticle(blocks, metadata);
  expect(article.text).toBe('What happened\n\nIt rained. Nobody came.\n\nRain\t4.5 mm. a day');
  expect(
    article.sentences.map((sentence) => [
      sentence.id,
      sentence.paragraph,
      sentenceText(article, sentence),
    ]),
  ).toEqual([
    ['S1', 1, 'What happened'],
    ['S2', 2, 'It rained.'],
    ['S3', 2, 'Nobody came.'],
    ['S4', 3, 'Rain\t4.5 mm. a day'],
  ]);
});

test('what is built passes the schema of an article', () => {
  expect(articleSchema.safeParse(buildArticle(blocks, metadata)).error).toBeUndefined();
});

test('a Chinese character counts half a word', () => {
  const article = buildArticle([{ kind: 'text', text: '今天下雨了。AI rally' }], metadata);
  expect(article.words).toBe(5);
});

test('nothing to read is an error of the caller', () => {
  expect(() => buildArticle([], metadata)).toThrow(RangeError);
});
