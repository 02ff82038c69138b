import { expect, test } from 'vitest';
import { costInWords } from './cost-in-words.ts';

test('a small cost keeps enough digits not to look like zero', () => {
  expect(costInWords(0)).toBe('free');
  expect(costInWords(0.00002)).toBe('less than $0.0001');
  expect(costInWords(0.0123)).toBe('$0.0123');
  expect(costInWords(1.5)).toBe('$1.50');
});
