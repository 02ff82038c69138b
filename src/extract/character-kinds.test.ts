import { expect, test } from 'vitest';
import { digit, ideograph, joiner, kindOf, letter, mark } from './character-kinds.ts';

test('the table says of every character what Unicode says', () => {
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const character = String.fromCharCode(unit);
    const kind = kindOf(unit);
    const isRight =
      /\p{L}/u.test(character) === !!(kind & letter) &&
      /\p{N}/u.test(character) === !!(kind & digit) &&
      /\p{M}/u.test(character) === !!(kind & mark) &&
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) ===
        !!(kind & ideograph) &&
      /[.,'’\-/]/.test(character) === !!(kind & joiner);
    if (!isRight) wrong.push(unit.toString(16));
  }
  expect(wrong).toEqual([]);
});
