import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from './count-words.ts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(..."ab1é’'.,-/ \u0301東かカ한ーअ्ा»₂Ⅳ😀𝒜𠀋\ud800\udc00") }),
);

test('words are runs of letters, digits and marks, and half of each Chinese or Japanese character', () => {
  const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
  const word = /[\p{L}\p{N}\p{M}]+(?:[.,'’\-/][\p{L}\p{N}\p{M}]+)*/gu;
  fc.assert(
    fc.property(texts, (text) => {
      const words = text.replace(han, ' ').match(word)?.length ?? 0;
      expect(countWords(text)).toBe(words + (text.match(han)?.length ?? 0) / 2);
    }),
  );
});
