import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test('White space of every kind counts for nothing', () => {
  expect(foldText(' a\u00a0b\u2009c\u3000d\n\te ')).toBe('abcde');
});

test('Soft hyphens, zero-width characters and bidirectional marks count for nothing', () => {
  expect(foldText('un\u00adbro\u200bken\u2066 text\u2069\ufeff')).toBe('unbrokentext');
});

test('Quotation marks, apostrophes and dashes have one form each', () => {
  expect(foldText('“a” „b“ «c» ‘d’ e’s 1–2 — 3−4')).toBe('"a""b""c"\'d\'e\'s1-2-3-4');
});

test('Composed and decomposed letters are the same', () => {
  expect(foldText('café')).toBe(foldText('cafe\u0301'));
});

test('Ligatures, full-width forms and ellipses are what they stand for', () => {
  expect(foldText('ﬁnance ＡＩ　２０２６…')).toBe('financeAI2026...');
});

test('Hangul and Han text stay as they are', () => {
  expect(foldText('한국어 中文')).toBe('한국어中文');
});

test('A character outside the first plane stays whole', () => {
  expect(foldText('up 📈 again')).toBe('up📈again');
});
