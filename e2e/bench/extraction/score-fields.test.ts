import { expect, test } from 'vitest';
import { countPhrases } from './score-fields.ts';

test('a phrase is found whatever its white space, and however its letters are composed', () => {
  const text = 'La cr\u00e9me de la ville.\n\n\u09AF\u09BC and more.';
  expect(countPhrases(['cre\u0301me  de'], text)).toBe(1);
  expect(countPhrases([' \u09DF and'], text)).toBe(1);
  expect(countPhrases(['creme de', 'ville and'], text)).toBe(0);
});
