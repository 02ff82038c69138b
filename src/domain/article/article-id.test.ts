import { expect, test } from 'vitest';
import { articleIdOf } from './article-id.ts';

test('the same address has the same id, whatever its scheme, www, fragment or last slash', () => {
  const id = articleIdOf('https://www.example.org/2026/03/rain-stops-play.html');
  expect(articleIdOf('http://example.org/2026/03/rain-stops-play.html/#top')).toBe(id);
  expect(id).toMatch(/^example-org-rain-stops-play-[0-9a-f]{16}$/);
});

test('a query makes another article', () => {
  expect(articleIdOf('https://example.org/a?id=1')).not.toBe(
    articleIdOf('https://example.org/a?id=2'),
  );
});

test('a long address without a word in it still has a short id', () => {
  expect(articleIdOf(`https://example.org/${'9'.repeat(3000)}`).length).toBeLessThan(120);
});
