import { expect, test } from 'vitest';
import { asSimplified, chineseSpellings } from './chinese-spellings.ts';

test('traditional characters become simplified ones, and everything else stays', () => {
  expect(asSimplified('臺灣的經濟 and GDP，𠀋。')).toBe('台湾的经济 and GDP，𠀋。');
  expect(asSimplified('台湾的经济')).toBe('台湾的经济');
});

test('a pair of characters is looked for in the ways it may be written, within bounds', () => {
  expect(chineseSpellings('台湾')).toEqual(expect.arrayContaining(['台湾', '台灣', '臺灣']));
  expect(chineseSpellings('渡船')).toEqual(['渡船']);
  expect(chineseSpellings('台发干里', 8)).toHaveLength(8);
});
