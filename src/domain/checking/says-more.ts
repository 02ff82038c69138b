import type { Word } from '#domain/words/words-in-text.ts';
import type { Comparison } from './wording-comparison.ts';

/** A claim with a stretch this long (in content words, and as a share of them) that nothing cited bears out says more than the article. */
const longestStrange = { words: 5, characters: 9, share: 0.3 };

/** Whether a long stretch of the claim has no counterpart, as when half a sentence was made up. */
export function saysMore({ claim, borneOut, alignment }: Comparison, quoted: boolean): boolean {
  const { likeness } = alignment;
  const content = claim.filter((word) => word.content).length;
  const strange = longestRun(claim, (place) => !borneOut[place]);
  // Copied words that end in words of its own: the rest of the sentence was made up.
  const copied = longestRun(claim, (place) => likeness[place] === 'same');
  const dense = claim.some((word) => word.dense);
  const least = dense ? longestStrange.characters : longestStrange.words;
  const madeUp = copied >= least && strange >= least - 2 && strange > 0.2 * content;
  return madeUp || (!quoted && strange >= least && strange > longestStrange.share * content);
}

/** Length in content words of the longest stretch in which something holds. */
function longestRun(claim: Word[], holds: (place: number) => boolean): number {
  let run = 0;
  let longest = 0;
  for (const [place, word] of claim.entries()) {
    if (!word.content) continue;
    run = holds(place) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
