import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '#domain/count-words.ts';
import { countLetters } from './count-letters.ts';
import { countQuickly } from './count-quickly.ts';
import { lettersOf } from './letters-of.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(..."ab1é’'.,-/ \u0301東かカ한ーअ्ا»₂Ⅳ😀𝒜") }),
);

test('the quick count of words is the count that articles have', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(countQuickly(text)).toBe(countWords(text));
    }),
  );
});

test('letters found by table are those that Unicode calls letters', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(lettersOf(text)).toBe(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
      expect(countLetters(text, Number.POSITIVE_INFINITY)).toBe(
        text.replace(/[^\p{L}]/gu, '').length,
      );
    }),
  );
});
