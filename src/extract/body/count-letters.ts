import { kindOf, letter } from '#domain/text/character-kinds.ts';

/** UTF-16 units of letters in a text; the count ends once it has reached `enough`. */
export function countLetters(text: string, enough: number): number {
  let letters = 0;
  for (let at = 0; at < text.length && (letters < enough || letters === 0); at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const point = text.codePointAt(at) ?? unit;
      if (point <= 0xffff) continue;
      if (/\p{L}/u.test(String.fromCodePoint(point))) letters += 2;
      at++;
    } else if (kindOf(unit) & letter) letters++;
  }
  return letters;
}
