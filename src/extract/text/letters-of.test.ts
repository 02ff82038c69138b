import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLetters } from '#extract/body/count-letters.ts';
import { lettersOf } from './letters-of.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(..."ab1é’'.,-/ \u0301東かカ한ーअ्ा»₂Ⅳ😀𝒜") }),
);

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
