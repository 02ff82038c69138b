import { withinWords } from './invisible-characters.ts';

/** What a character becomes when two texts are compared, as UTF-16 code units; see `foldUnit`. */
export const dropped = 0xffff;
/** The character matters only beside digits: `.`, `,`, `:`, `/` and the dashes. */
export const contextual = 0xfffe;
/** The character becomes several units: ask `foldCodePoint`. */
export const several = 0xfffd;

const dashes = /[\u002d\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/u;
const separators = /[.,:/+\u066b\u066c\uff0e\uff0c\uff1a\uff0b]/u;
/** Marks that only color a letter: accents, Arabic vowel signs, Hebrew points. Indic and Thai vowel signs are letters to us. */
const accents =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|\u093c|[\u1dc4-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
const invisible = new RegExp(`[\\u0640${withinWords}]`, 'u');
const kept = /[\p{L}\p{M}\p{N}\p{Sc}%\u2030#°]/u;

const alike: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
};

/** Lower case, compatibility forms unfolded, accents and invisible characters gone; digits of every script as 0-9. */
export function foldCodePoint(character: string): string {
  if (invisible.test(character)) return '';
  const code = character.codePointAt(0) ?? 0;
  // Voicing marks on their own are joined to the kana before them: see `normalizeText`.
  if (code === 0x3099 || code === 0x309a) return '';
  // Hangul syllables and voiced kana must stay composed: their marks change the word.
  if (code >= 0xac00 && code <= 0xd7a3) return character;
  if (code >= 0x3040 && code <= 0x30ff) return character;
  const compatible = character.normalize('NFKC');
  const plain = /[\uac00-\ud7a3\u3040-\u30ff]/u.test(compatible)
    ? compatible
    : compatible.normalize('NFKD').replace(accents, '');
  let folded = '';
  for (const part of plain.toLowerCase().replace(accents, '')) {
    if (!kept.test(part)) continue;
    folded += alike[part] ?? digitOf(part) ?? part;
  }
  return folded;
}

/** A word with every character folded; the form in which words are compared. */
export function foldWord(word: string): string {
  let folded = '';
  for (let at = 0; at < word.length; at += 1) {
    const unit = foldUnit(word.charCodeAt(at));
    if (unit < several) folded += String.fromCharCode(unit);
    else if (unit === several) {
      const character = String.fromCodePoint(word.codePointAt(at) ?? 0);
      folded += foldCodePoint(character);
      at += character.length - 1;
    }
  }
  return folded;
}

/** The decimal digit that a character of any script stands for. Unicode keeps each script's ten digits in one run. */
export function digitOf(character: string): string | null {
  if (!/\p{Nd}/u.test(character)) return null;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return character;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  // Runs of several alphabets stand side by side (mathematical digits): ten to a run.
  return code >= 0x1d7ce && code <= 0x1d7ff ? String((code - 0x1d7ce) % 10) : String(value);
}

const table = new Uint16Array(0x10000);

/** The folded form of one UTF-16 unit, looked up: a unit, or one of `dropped`, `contextual`, `several`. */
export function foldUnit(unit: number): number {
  const known = table[unit] as number;
  if (known !== 0) return known;
  const found = classify(unit);
  table[unit] = found;
  return found;
}

function classify(unit: number): number {
  const character = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return several;
  if (dashes.test(character) || separators.test(character)) return contextual;
  const folded = foldCodePoint(character);
  if (folded.length === 0) return dropped;
  return folded.length === 1 ? folded.charCodeAt(0) : several;
}

/** What a `contextual` character is written as between digits: every dash is `-`, Arabic and full-width separators are the common ones. */
export function foldSeparator(unit: number): number {
  const character = String.fromCharCode(unit);
  if (dashes.test(character)) return 0x2d;
  if (unit === 0x66b) return 0x2e;
  if (unit === 0x66c) return 0x2c;
  return unit >= 0xff01 ? unit - 0xfee0 : unit;
}
