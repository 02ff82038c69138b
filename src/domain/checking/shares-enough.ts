import type { Word } from '#domain/words/words-in-text.ts';
import { isNamedAround } from './known-around.ts';
import { looselyAlike } from './loosely-alike.ts';
import type { Comparison } from './wording-comparison.ts';

/** The least share of a claim's content words that must be in what it cites or around it, if only loosely. */
const leastShared = 0.3;
/** The same where each character counts as a word: many are in any two texts. */
const leastSharedDense = 0.4;
/** The same for a claim whose quotation was found. */
const leastTied = 0.2;
/** So many content words in a row that nothing bears out are of another story; characters of a script without spaces. */
const longestStrange = { words: 7, characters: 14 };

/** Whether the claim has so much in common with what it cites that it can be a paraphrase of it. */
export function sharesEnough(comparison: Comparison, quoted: boolean): boolean {
  const content = comparison.claim.filter((word) => word.content);
  if (content.length === 0) return true;
  const known = knownWords(comparison);
  const share = content.filter((word) => known.has(word)).length / content.length;
  if (quoted) return share >= leastTied;
  const dense = content.some((word) => word.dense);
  if (share < (dense ? leastSharedDense : leastShared)) return false;
  return longestStrangeRun(content, known) < longestStrange[dense ? 'characters' : 'words'];
}

/** The share of the claim's content words, 0 to 1, that what it cites or stands around that has, if only loosely. */
export function shareKnown(comparison: Comparison): number {
  const content = comparison.claim.filter((word) => word.content);
  const known = knownWords(comparison);
  return content.filter((word) => known.has(word)).length / Math.max(1, content.length);
}

/** The content words of the claim that the cited sentences or those around them have, if only loosely. */
function knownWords(comparison: Comparison): Set<Word> {
  const { claim, claimLanguage, source, around } = comparison;
  const places = [...source, ...around];
  return new Set(
    claim.filter(
      (word, place) =>
        places.some((other) => looselyAlike(word, other, claimLanguage)) ||
        (word.capital && word.content && isNamedAround(comparison, place)),
    ),
  );
}

function longestStrangeRun(words: readonly Word[], known: ReadonlySet<Word>): number {
  let run = 0;
  let longest = 0;
  for (const word of words) {
    run = known.has(word) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
