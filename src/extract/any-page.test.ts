// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleSchema } from '#domain/article/article-schema.ts';
import { unreadableReasons } from '#domain/article/tab-state.ts';
import { anyPage } from '#e2e/fuzz/any-page.ts';
import { fuzzSettings, fuzzTimeout } from '#e2e/fuzz/fuzz-settings.ts';
import { extractArticle } from './extract-article.ts';

/* Whatever a page is made of: it is read or called unreadable, without a throw, and what is read holds. */

/** Null where the parser of the tests' browser gives up; the real one reads everything. */
function parsed(markup: string): Document | null {
  try {
    return new DOMParser().parseFromString(markup, 'text/html');
  } catch {
    return null;
  }
}

test('any page is an article that holds, or has a reason why it is none', {
  timeout: fuzzTimeout,
}, () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(anyPage, (markup) => {
      const page = parsed(markup);
      fc.pre(page !== null);
      const result = extractArticle(page, {
        url: 'https://courier.example/news/harbor',
        collectedAt: '2026-03-05T08:00:00.000Z',
      });
      if ('article' in result) {
        expect(articleSchema.safeParse(result.article).error?.issues ?? []).toEqual([]);
        ends.add('article');
      } else {
        expect(unreadableReasons).toContain(result.unreadable);
        ends.add('unreadable');
      }
    }),
    fuzzSettings(120),
  );
  expect(ends.size).toBe(2);
});
