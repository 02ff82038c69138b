import { unspacedScripts } from './unspaced-scripts.ts';

/** Longest word that is kept apart from others that begin alike, in UTF-16 units. */
const longestWord = 40;

const separator = 0;
const letter = 1;
const digit = 2;
/** A character of a script written without spaces (or, Hangul, with its particles attached). */
const unspaced = 3;

const inParts = new RegExp(`[${unspacedScripts}\\p{sc=Hangul}ー]`, 'u');
const letters = /[\p{L}\p{M}]/u;
const digits = /\p{N}/u;
/** Accents, Hebrew points and Arabic vowel signs: readers leave them out as often as not. */
const dropped = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g;

const classes = new Uint8Array(0x10000).fill(255);

function classOf(unit: number, text: string, at: number): number {
  const known = classes[unit];
  if (known !== undefined && known !== 255) return known;
  const highSurrogate = unit >= 0xd800 && unit < 0xdc00;
  const character = String.fromCodePoint(text.codePointAt(at) ?? unit);
  let found = separator;
  if (inParts.test(character)) found = unspaced;
  else if (letters.test(character)) found = letter;
  else if (digits.test(character)) found = digit;
  if (!highSurrogate) classes[unit] = found;
  return found;
}

/**
 * Calls `visit` with each word of a text as the index spells it (case, accents and width folded) and
 * where it stands, in UTF-16 offsets. Scripts without spaces give each character and each pair of
 * neighbours, so that any part of a sentence is found; `1,000.5` is one word.
 */
export function eachWord(
  text: string,
  visit: (word: string, start: number, end: number) => void,
): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = classOf(text.charCodeAt(at), text, at);
    if (kind === separator) at++;
    else if (kind === unspaced) at = visitCharacters(text, at, visit);
    else {
      const end = endOfWord(text, at);
      visit(indexedForm(text.slice(at, end)), at, end);
      at = end;
    }
  }
}

function endOfWord(text: string, start: number): number {
  let at = start;
  for (;;) {
    const kind = classOf(text.charCodeAt(at), text, at);
    if (kind !== letter && kind !== digit) {
      // 3.5 and 1,000 are one word; a point or comma elsewhere ends it.
      const unit = text.charCodeAt(at);
      const inNumber =
        (unit === 46 || unit === 44) && isAsciiDigit(text, at - 1) && isAsciiDigit(text, at + 1);
      if (!inNumber || at === start) return at;
      at++;
    } else at += sizeAt(text, at);
    if (at >= text.length) return text.length;
  }
}

function isAsciiDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length ? 2 : 1;
}

function visitCharacters(
  text: string,
  start: number,
  visit: (word: string, start: number, end: number) => void,
): number {
  let at = start;
  let before = '';
  let beforeAt = start;
  while (at < text.length && classOf(text.charCodeAt(at), text, at) === unspaced) {
    const end = at + sizeAt(text, at);
    const character = text.slice(at, end).normalize('NFKC').toLowerCase();
    visit(character, at, end);
    if (before) visit(before + character, beforeAt, end);
    before = character;
    beforeAt = at;
    at = end;
  }
  return at;
}

/** True for the words of scripts without spaces, which are single characters and pairs. */
export function isUnspaced(word: string): boolean {
  return inParts.test(word);
}

/**
 * A word as the index spells it: lower case, without accents, width and ligatures resolved. Unlike `foldWord`
 * of domain/ it leaves letters such as ø and the marks inside 1,000.5 alone, and it may only change together
 * with the version of the index, which is stored.
 */
export function indexedForm(word: string): string {
  const folded = isAscii(word)
    ? word.toLowerCase()
    : word.normalize('NFKD').replace(dropped, '').toLowerCase().normalize('NFC');
  return folded.length > longestWord ? folded.slice(0, longestWord) : folded;
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}
