import { expect, test } from 'vitest';
import {
  digit,
  ideograph,
  joiner,
  kindAt,
  kindOf,
  letter,
  lower,
  mark,
  upper,
} from './character-kinds.ts';

const kinds: [number, RegExp][] = [
  [letter, /\p{L}/u],
  [digit, /\p{N}/u],
  [mark, /\p{M}/u],
  [ideograph, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [upper, /\p{Lu}/u],
  [lower, /\p{Ll}/u],
  [joiner, /[.,'’\-/]/],
];
const named = (character: string) =>
  kinds.reduce((sum, [kind, pattern]) => (pattern.test(character) ? sum | kind : sum), 0);
const every = kinds.reduce((sum, [kind]) => sum | kind, 0);

test('the table calls every character what Unicode calls it', () => {
  const wrong = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(
    (unit) => (kindOf(unit) & every) !== named(String.fromCharCode(unit)),
  );
  expect(wrong).toEqual([]);
  for (let point = 0x1f000; point < 0x1fc00; point++) {
    const character = String.fromCodePoint(point);
    if ((kindAt(character, 0) & every) !== named(character)) wrong.push(point);
  }
  expect(wrong).toEqual([]);
});

test('both halves of a pair are of the kind of the character they make', () => {
  for (const at of [1, 2]) expect(kindAt('a𝒜b', at)).toBe(letter | upper);
  for (const at of [0, 1]) expect(kindAt('𠀋', at)).toBe(letter | ideograph);
  expect(kindAt('\ud800a', 0)).toBe(0);
  expect(kindAt('\ud800a', 1) & every).toBe(letter | lower);
  expect(kindAt('a', 1)).toBe(0);
});
