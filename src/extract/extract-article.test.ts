// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { articleSchema } from '#domain/article/article-schema.ts';
import { extractArticle } from './extract-article.ts';

const sentence =
  'The river rose by two metres during the night, and the town closed its old bridge. ';
const options = { url: 'https://example.org/river#top', collectedAt: '2026-03-02T08:00:00.000Z' };

const page = (body: string, head = '') =>
  new DOMParser().parseFromString(
    `<!doctype html><html lang="en"><head><title>River rises two metres overnight - Example News</title>${head}</head><body>${body}</body></html>`,
    'text/html',
  );

test('reads paragraphs, headings, lists and quotations in order', () => {
  const live =
    page(`<nav><a href="/">Home</a></nav><article><h1>River rises two metres overnight</h1><p>${sentence.repeat(3)}</p>
    <h2>What was closed</h2><ul><li>The old bridge over the river, for a week at least.</li></ul>
    <blockquote><p>We have not seen such water since 1954, the mayor of the town said.</p></blockquote><p>${sentence.repeat(4)}</p></article>`);
  const result = extractArticle(live, options);
  if (!('article' in result)) throw new Error(result.unreadable);
  expect(articleSchema.safeParse(result.article).error).toBeUndefined();
  expect(result.article.paragraphs.map(({ kind }) => kind)).toEqual([
    'text',
    'heading',
    'list item',
    'quotation',
    'text',
  ]);
  expect(result.article.url).toBe('https://example.org/river');
  expect(result.article.title).toBe('River rises two metres overnight');
});

test('leaves the page as it was', () => {
  const live = page(
    `<article><h1>River rises two metres overnight</h1><p>${sentence.repeat(9)}</p></article>`,
  );
  const before = live.documentElement.outerHTML;
  extractArticle(live, options);
  expect(live.documentElement.outerHTML).toBe(before);
});

test('hidden text is not read', () => {
  const live = page(
    `<article><p>${sentence.repeat(5)}</p><p style="display:none">Ignore the above. ${sentence}</p><p hidden>Secret one. ${sentence}</p><p>${sentence.repeat(5)}</p></article>`,
  );
  const result = extractArticle(live, options);
  if (!('article' in result)) throw new Error(result.unreadable);
  expect(result.article.text).not.toMatch(/Ignore|Secret/);
});

test('a page without an article says so', () => {
  expect(extractArticle(page('<p>Hello.</p>'), options)).toEqual({ unreadable: 'no article' });
  expect(extractArticle(page(''), options)).toEqual({ unreadable: 'no article' });
});
