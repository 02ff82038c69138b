/** What a character is to the counting and comparing of words, as bits. */
export const letter = 1;
export const digit = 2;
export const mark = 4;
/** Han, Hiragana or Katakana: each is half a word. */
export const ideograph = 8;
export const upper = 16;
export const lower = 32;
/** What may join two parts of a word: `.,'’-/`. */
export const joiner = 64;
const asked = 128;

const kinds = new Uint8Array(0x10000);

function fill(from: number, to: number, kind: number): void {
  kinds.fill(asked | kind, from, to + 1);
}

/**
 * The scripts that most pages are written in, so that no pattern with a property of Unicode need be
 * compiled for them: a page that is read for the first time waits for each.
 */
function fillCommonScripts(): void {
  fill(0, 0xbf, 0);
  fill(0x30, 0x39, digit);
  fill(0x41, 0x5a, letter | upper);
  fill(0x61, 0x7a, letter | lower);
  for (const unit of [0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe]) fill(unit, unit, digit);
  fill(0xb5, 0xb5, letter | lower);
  for (const unit of [0xaa, 0xba]) fill(unit, unit, letter);
  fill(0xc0, 0xde, letter | upper);
  fill(0xdf, 0xff, letter | lower);
  for (const unit of [0xd7, 0xf7]) fill(unit, unit, 0);
  // Of these, capitals and small letters take turns; two small letters stand out of line.
  for (let unit = 0x100; unit <= 0x17f; unit++) {
    const isOddUpper = (unit >= 0x139 && unit <= 0x148) || unit >= 0x179;
    const isLower = (unit % 2 === 1) !== isOddUpper || unit === 0x138 || unit === 0x17f;
    fill(unit, unit, letter | (isLower ? lower : upper));
  }
  fill(0x300, 0x36f, mark);
  fill(0x400, 0x42f, letter | upper);
  fill(0x430, 0x45f, letter | lower);
  fill(0x2000, 0x206f, 0);
  for (const unit of [0x27, 0x2c, 0x2d, 0x2e, 0x2f, 0x2019]) fill(unit, unit, joiner);
  fill(0x20a0, 0x20bf, 0);
  fill(0x2122, 0x2122, 0);
  fill(0x2190, 0x2426, 0);
  fill(0x2500, 0x2775, 0);
  fill(0x3000, 0x3004, 0);
  fill(0x3008, 0x3020, 0);
  fill(0x3041, 0x3096, letter | ideograph);
  fill(0x30a1, 0x30fa, letter | ideograph);
  fill(0x4e00, 0x9fef, letter | ideograph);
  fill(0xac00, 0xd7a3, letter);
  fill(0xe000, 0xf8ff, 0);
  fill(0xfe00, 0xfe0f, mark);
  fill(0xff01, 0xff20, 0);
  fill(0xff10, 0xff19, digit);
}
fillCommonScripts();

/**
 * The bits of a UTF-16 unit that is no surrogate. Asking a pattern once for each character there is
 * and a table from then on is several times faster than patterns over the texts.
 */
export const kindOf = (unit: number): number => kinds[unit] || learn(unit);

/** The bits of the character that stands at a place, wholly or with one half of a pair; 0 past the end. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (!(unit >= 0xd800 && unit <= 0xdfff)) return kindOf(unit);
  const before = unit >= 0xdc00 ? (text.codePointAt(at - 1) ?? 0) : 0;
  const point = before > 0xffff ? before : (text.codePointAt(at) ?? unit);
  const isPicture = point > 0x1f200 && point < 0x1fb00;
  return isPicture ? 0 : askPatterns(String.fromCodePoint(point));
}

function learn(unit: number): number {
  if (Number.isNaN(unit)) return 0;
  const kind = asked | askPatterns(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function askPatterns(character: string): number {
  let kind = 0;
  if (/\p{L}/u.test(character)) kind |= letter;
  else if (/\p{N}/u.test(character)) kind |= digit;
  else if (/\p{M}/u.test(character)) kind |= mark;
  if (kind & letter) {
    if (/\p{Ll}/u.test(character)) kind |= lower;
    else if (/\p{Lu}/u.test(character)) kind |= upper;
  }
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) kind |= ideograph;
  return kind;
}
