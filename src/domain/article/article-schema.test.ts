import { expect, test } from 'vitest';
import { articleOf } from './article-of.ts';
import { articleSchema } from './article-schema.ts';

const article = articleOf(['The council voted. Work begins in May.', 'The wall is gone.']);

function withSpans(
  change: (spans: { start: number; end: number }[]) => unknown,
  part: 'sentences' | 'paragraphs',
) {
  const changed = structuredClone(article);
  change(changed[part]);
  return articleSchema.safeParse(changed);
}

test('what Gloss reads of a page holds', () => {
  expect(articleSchema.safeParse(article).error).toBeUndefined();
});

test.each(['sentences', 'paragraphs'] as const)(
  'an article whose %s lie over each other is refused: its text would be read as often as there are any',
  (part) => {
    const length = article.text.length;
    const everyWhole = (spans: { start: number; end: number }[]) => {
      for (const span of spans) Object.assign(span, { start: 0, end: length });
    };
    expect(withSpans(everyWhole, part).success).toBe(false);
    expect(withSpans((spans) => spans.reverse(), part).success).toBe(false);
    const firstAt = (place: { start: number; end: number }) =>
      withSpans(([first]) => Object.assign(first ?? {}, place), part).success;
    expect(firstAt({ start: 0, end: length + 1 })).toBe(false);
    expect(firstAt({ start: 2, end: 1 })).toBe(false);
  },
);

test('an article whose sentences share an id is refused: a claim would cite two places', () => {
  const changed = structuredClone(article);
  for (const sentence of changed.sentences) sentence.id = 'S1';
  expect(articleSchema.safeParse(changed).success).toBe(false);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'chrome://settings',
  'blob:https://a.example/x',
])('an article that leads to %s is refused: an address is one of a page', (address) => {
  for (const changes of [
    { url: address },
    { canonicalUrl: address },
    { leadImage: address },
    { links: [{ url: address, text: 'x' }] },
  ]) {
    expect(articleSchema.safeParse({ ...article, ...changes }).success).toBe(false);
  }
});

test('an article is refused whose addresses, or words of links, are longer than any', () => {
  const long = 'x'.repeat(20_000);
  for (const changes of [
    { url: `https://a.example/${long}` },
    { canonicalUrl: `https://a.example/${long}` },
    { leadImage: `https://a.example/${long}` },
    { links: [{ url: `https://a.example/${long}`, text: 'x' }] },
    { links: [{ url: 'https://a.example/', text: long }] },
  ]) {
    expect(articleSchema.safeParse({ ...article, ...changes }).success).toBe(false);
  }
});
