import { digitOf } from '#domain/text/fold-character.ts';
import { withinWords } from '#domain/text/invisible-characters.ts';
import { unspacedScripts } from '#domain/text/unspaced-scripts.ts';

export interface FoldedText {
  text: string;
  /** The place of a character of it in the original. */
  placeOf(at: number): number;
}

/** The full stop of Chinese and Japanese, where an address could go on: not between two of their sentences. */
const stopInAddress = new RegExp(
  `(?:(?<=[\\p{L}\\d])(?<![${unspacedScripts}])[。｡](?=[\\p{L}\\d])(?![${unspacedScripts}])|[。｡](?=[a-zａ-ｚ]{2,24}(?![\\p{L}\\d])))`,
  'gu',
);

const nothing = new RegExp(`[${withinWords}]`, 'u');

/**
 * A text with the digits of every script as 0 to 9, wide and decorated forms of letters and signs as plain ones, and
 * without characters that show nothing: as a reader reads a number or an address, however it is written.
 */
export function foldForContacts(text: string): FoldedText {
  if (!/[^\x20-\x7e\s]/.test(text)) return { text, placeOf: (at) => at };
  let folded = '';
  const places: number[] = [];
  let at = 0;
  const told = /[。｡]/.test(text) ? text.replace(stopInAddress, '.') : text;
  for (const character of told) {
    const plain = character < '\u0080' ? character : plainOf(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) places.push(at);
    at += character.length;
  }
  places.push(at);
  return { text: folded, placeOf: (index) => places[index] ?? at };
}

function plainOf(character: string): string {
  if (nothing.test(character)) return '';
  const digit = digitOf(character);
  if (digit !== null) return digit;
  if (/[．․﹒]/u.test(character)) return '.';
  // Letters within their script: a compatibility form that is longer is a sign of its own, such as ½ or ㎞.
  const compatible = character.normalize('NFKC');
  return compatible.length <= character.length ? compatible : character;
}
