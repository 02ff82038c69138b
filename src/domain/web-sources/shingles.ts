import { foldWord } from '#domain/text/fold-character.ts';

/** Words of a shingle: as many in a row are seldom the same by chance. */
const shingleLength = 8;
/** Fewer shingles than these tell nothing. */
const fewest = 4;
/** Share of the shorter text's shingles from which on it is a copy. */
const leastShare = 0.5;

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

/** Every eight words in a row of a text (Broder's shingles), folded; a character of a script without spaces is a word. */
export function shinglesOf(text: string): Set<string> {
  const words = (text.match(word) ?? []).map(foldWord);
  const shingles = new Set<string>();
  for (let at = 0; at + shingleLength <= words.length; at++) {
    shingles.add(words.slice(at, at + shingleLength).join(' '));
  }
  return shingles;
}

/** True where at least half of the shorter text stands in the other word by word: one is a copy, or both are of a third. */
export function isCopy(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size < fewest) return false;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  return shared / shorter.size >= leastShare;
}
