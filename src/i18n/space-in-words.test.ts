import { expect, test } from 'vitest';
import { spaceInWords } from './space-in-words.ts';

test.each([
  [0, '0 kB'],
  [40, '1 kB'],
  [12_300, '13 kB'],
  [1_540_000, '1.5 MB'],
  [240_400_000, '240 MB'],
])('%d bytes are %s', (bytes, said) => {
  expect(spaceInWords(bytes)).toBe(said);
});
