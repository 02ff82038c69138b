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

test('A paragraph of more sentences than an article may have is cut, and the coverage says so', () => {
  const article = buildArticle(
    [{ kind: 'text', text: 'He ran. '.repeat(60_000).trim() }],
    metadata,
  );
  expect(articleSchema.safeParse(article).success).toBe(true);
  expect(article.coverage.reason).toEqual({ kind: 'too long' });
});

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

test('What reorders letters or cannot be seen is in none of an article’s words', () => {
  const bad = '\u202E000,1\u202C\u2066 euros\u2069\u{E0041}\u200B\u0007';
  const article = buildArticle([{ kind: 'text', text: `Pays ${bad} today.` }], {
    ...metadata,
    title: bad,
    authors: [bad],
    siteName: bad,
  });
  const words = [article.text, article.title, ...article.authors, article.siteName].join(' ');
  expect(words).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\u200B]/u);
  expect(article.text).toBe('Pays 000,1 euros today.');
});
