import { kindOf, lower, upper } from './character-kinds.ts';

/** Classes of characters by which UAX #29 finds the ends of sentences, as in its table 4. */
export const other = 1;
export const lowerCase = 2;
export const upperCase = 3;
/** A letter without case. */
export const caseless = 4;
export const numeric = 5;
export const space = 6;
/** A comma or a dash: after it a sentence goes on. */
export const goingOn = 7;
/** A full stop, which also ends abbreviations and stands in numbers. */
export const fullStop = 8;
/** What ends a sentence and nothing else. */
export const terminal = 9;
export const closing = 10;
/** The end of a line, and thereby of a sentence. */
export const lineEnd = 11;
/** Joins what stands before it, as if it were not there. */
export const ignored = 12;

const classes = new Uint8Array(0x10000);

const fill = (from: number, to: number, kind: number) => classes.fill(kind, from, to + 1);
const each = (characters: string, kind: number) => {
  for (const character of characters) classes[character.charCodeAt(0)] = kind;
};

// Latin with its marks, Cyrillic and the usual punctuation.
fill(0, 0xbf, other);
const cased = (from: number, to: number) => {
  for (let unit = from; unit <= to; unit++) {
    if (kindOf(unit) & upper) classes[unit] = upperCase;
    else if (kindOf(unit) & lower) classes[unit] = lowerCase;
  }
};
cased(0x41, 0x17f);
cased(0x400, 0x45f);
fill(0x30, 0x39, numeric);
fill(0x300, 0x36f, ignored);
fill(0x2000, 0x200a, space);
fill(0x2010, 0x2027, other);
fill(0x2030, 0x205e, other);
fill(0x20a0, 0x20bf, other);
fill(0x2190, 0x2307, other);
fill(0x25a0, 0x26ff, other);
each('ªµº', lowerCase);
each('×÷™', other);
each('\t\v\f \u00a0\u202f\u205f', space);
each('\n\r\u0085\u2028\u2029', lineEnd);
each('\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff', ignored);
each(',:;-–—', goingOn);
each('.․', fullStop);
each('!?‼‽⁇⁈⁉', terminal);
each('"\'()[]{}«»‘’‚‛“”„‟‹›⁅⁆', closing);
// Chinese, Japanese and Korean.
fill(0xff10, 0xff19, numeric);
fill(0xff21, 0xff3a, upperCase);
fill(0xff41, 0xff5a, lowerCase);
fill(0x3041, 0x3096, caseless);
fill(0x30a1, 0x30fa, caseless);
fill(0x4e00, 0x9fef, caseless);
fill(0xac00, 0xd7a3, caseless);
each('ー々〆〇', caseless);
each('\u3000', space);
each('・〜〒〓＋＜＝＞％', other);
each('、，：；－﹑', goingOn);
each('．', fullStop);
each('。！？｡', terminal);
each('〈〉《》「」『』【】〔〕（）［］｛｝〝〞〟', closing);

/** Finds what may end a sentence: all but common letters and marks whose class is known to be another. */
export const notable = /[^A-Za-zÀ-ÖØ-öø-ſЀ-џ一-鿯0-9 ,;:'"’“”()–—-]/g;

/** The class of a UTF-16 unit of a usual script; 0 for one that only the browser's own tables know. */
export const breakClassOf = (unit: number): number => classes[unit] ?? 0;
