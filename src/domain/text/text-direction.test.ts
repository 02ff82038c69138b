import { expect, test } from 'vitest';
import { textDirection } from './text-direction.ts';

test('Arabic and Hebrew run from right to left, even after a Latin name', () => {
  expect(textDirection('أبقى بنك المغرب سعر الفائدة')).toBe('rtl');
  expect(textDirection('OpenAI הודיעה על מודל חדש')).toBe('rtl');
});

test('a text that quotes an Arabic word runs from left to right', () => {
  expect(textDirection('The word قهوة gave English its coffee.')).toBe('ltr');
});

test('a text without letters runs from left to right', () => {
  expect(textDirection('2026')).toBe('ltr');
});
