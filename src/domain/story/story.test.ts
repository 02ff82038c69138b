import { expect, test } from 'vitest';
import { readingStateSchema } from './story.ts';

test('tags and a note that no field of Gloss takes are cut', () => {
  const state = readingStateSchema.parse({
    articleId: 'a',
    savedAt: 1,
    readAt: null,
    archivedAt: null,
    tags: Array.from({ length: 50_000 }, (_, at) => `tag ${at} ${'x'.repeat(1000)}`),
    note: 'x'.repeat(5_000_000),
  });
  expect(state.tags.length).toBeLessThanOrEqual(200);
  expect(Math.max(...state.tags.map((tag) => tag.length))).toBeLessThanOrEqual(200);
  expect(state.note.length).toBeLessThanOrEqual(100_000);
});
