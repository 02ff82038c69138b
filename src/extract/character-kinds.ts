/** What a character is to the counting of letters and words, as bits. */
export const letter = 1;
export const digit = 2;
export const mark = 4;
/** Han, Hiragana or Katakana: each is half a word. */
export const ideograph = 8;
/** What may join two parts of a word: `.,'’-/`. */
export const joiner = 16;
const asked = 32;

const kinds = new Uint8Array(0x10000);
// What most pages consist of is known beforehand, since the patterns of `learn` are slow to be made ready.
kinds.fill(asked, 0, 0xc0);
kinds.fill(asked | letter, 0xc0, 0x100);
kinds.fill(asked, 0x2000, 0x2070);
for (let unit = 0x41; unit <= 0x5a; unit++) kinds[unit] = kinds[unit + 0x20] = asked | letter;
const set = (characters: string, kind: number) => {
  for (const character of characters) kinds[character.charCodeAt(0)] = asked | kind;
};
set('ªµº', letter);
set('0123456789²³¹¼½¾', digit);
set(".,'’-/", joiner);
set('×÷', 0);

/**
 * The bits of a UTF-16 unit that is no surrogate. Asking a pattern once for each character there is
 * and a table from then on is several times faster than patterns over the texts.
 */
export const kindOf = (unit: number): number => kinds[unit] || learn(unit);

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  let kind = asked;
  if (/\p{L}/u.test(character)) kind |= letter;
  else if (/\p{N}/u.test(character)) kind |= digit;
  else if (/\p{M}/u.test(character)) kind |= mark;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) kind |= ideograph;
  kinds[unit] = kind;
  return kind;
}
