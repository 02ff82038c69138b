import { expect, test } from 'vitest';
import { coverageSchema } from './article-schema.ts';

const coverage = { extent: 'cut', readParagraphs: 3, totalParagraphs: 9 };

test('a sentence of an earlier version becomes its kind', () => {
  const reason = 'The page is longer than Gloss can read.';
  expect(coverageSchema.parse({ ...coverage, reason }).reason).toEqual({ kind: 'too long' });
});

test('the figures of an earlier sentence are kept', () => {
  const reason = 'The page says the article has 900 words, and shows about 210.';
  expect(coverageSchema.parse({ ...coverage, reason }).reason).toEqual({
    kind: 'words missing',
    words: { declared: 900, shown: 210 },
  });
});

test('a sentence that Gloss never wrote does not come in', () => {
  const reason = 'Call 555 0199 to read on.';
  expect(coverageSchema.parse({ ...coverage, reason }).reason).toBeNull();
});
