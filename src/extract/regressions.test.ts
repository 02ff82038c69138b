// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleSchema } from '#domain/article/article-schema.ts';
import { extractArticle } from './extract-article.ts';

/** What is expected of one small page; what is left out is not looked at. */
interface Expected {
  /** Where the page stands, when that matters. */
  url?: string;
  unreadable?: string;
  title?: string;
  authors?: string[];
  siteName?: string;
  publishedAt?: string;
  language?: string;
  direction?: string;
  kind?: string;
  /** Of the paragraphs, each named once. */
  kinds?: string[];
  extent?: string;
  paragraphs?: number;
  has?: string[];
  lacks?: string[];
}

const folder = join(import.meta.dirname, 'regressions');
const names = readdirSync(folder).flatMap((file) =>
  file.endsWith('.html') ? [file.slice(0, -5)] : [],
);

test.each(names)('%s is read as expected', (name) => {
  const page = new DOMParser().parseFromString(
    readFileSync(join(folder, `${name}.html`), 'utf8'),
    'text/html',
  );
  const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;
  const result = extractArticle(page, {
    url: expected.url ?? `https://courier.example.org/news/${name}`,
    collectedAt: '2026-03-05T08:00:00.000Z',
  });
  if (!('article' in result)) {
    expect(result.unreadable).toBe(expected.unreadable);
    return;
  }
  const { article } = result;
  expect(expected.unreadable).toBeUndefined();
  expect(articleSchema.safeParse(article).error).toBeUndefined();
  for (const field of [
    'title',
    'authors',
    'siteName',
    'publishedAt',
    'language',
    'direction',
    'kind',
  ] as const) {
    if (expected[field] !== undefined) expect(article[field]).toEqual(expected[field]);
  }
  if (expected.extent) expect(article.coverage.extent).toBe(expected.extent);
  if (expected.kinds)
    expect([...new Set(article.paragraphs.map(({ kind }) => kind))]).toEqual(expected.kinds);
  if (expected.paragraphs) expect(article.paragraphs).toHaveLength(expected.paragraphs);
  for (const words of expected.has ?? []) expect(article.text).toContain(words);
  for (const words of expected.lacks ?? []) expect(article.text).not.toContain(words);
});
