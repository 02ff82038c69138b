import { foldWord } from '#domain/text/fold-character.ts';
import { asSimplified } from '#domain/words/chinese-spellings.ts';

/** Words of a shingle: as many in a row are seldom the same by chance. */
const shingleLength = 8;
/** Fewer shingles than these tell nothing: then all of the words must stand in the other text as they are. */
const fewest = 4;
/** Fewer words than these are the same by chance. */
const fewestWords = 5;
/** Share of the shorter text's shingles from which on it is a copy. */
const leastShare = 0.5;

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

/** The words of a text, ready to be compared with another's. */
export interface Wording {
  /** Every eight words in a row (Broder's shingles). */
  shingles: ReadonlySet<string>;
  /** All of them, with a space around each. */
  line: string;
  words: number;
}

/** Words are folded, Chinese is compared in simplified characters; a character of a script without spaces is a word. */
export function wordingOf(text: string): Wording {
  const plain = /\p{sc=Han}/u.test(text) ? asSimplified(text) : text;
  const words = (plain.match(word) ?? []).map(foldWord);
  const shingles = new Set<string>();
  for (let at = 0; at + shingleLength <= words.length; at++) {
    shingles.add(words.slice(at, at + shingleLength).join(' '));
  }
  return { shingles, line: ` ${words.join(' ')} `, words: words.length };
}

/**
 * True where at least half of the shorter text stands in the other word by word, or all of a short one: one is a copy,
 * or both are of a third.
 */
export function isCopy(one: Wording, other: Wording): boolean {
  const [shorter, longer] = one.words <= other.words ? [one, other] : [other, one];
  if (shorter.shingles.size < fewest) {
    return shorter.words >= fewestWords && longer.line.includes(shorter.line);
  }
  let shared = 0;
  for (const shingle of shorter.shingles) if (longer.shingles.has(shingle)) shared += 1;
  return shared / shorter.shingles.size >= leastShare;
}
