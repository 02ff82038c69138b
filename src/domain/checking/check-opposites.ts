import { areOfOneSide, areOpposite } from '#domain/words/opposite-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { denies } from './left-out.ts';
import { type Comparison, type Difference, differenceBetween } from './wording-comparison.ts';

/** How near a word that both have must be to show that a word and its opposite speak of one thing. */
const reach = 5;

/**
 * Words of the claim whose opposite the cited sentences have in the same place: an agreeing word stands
 * near both, and neither is denied where the other is not.
 */
export function oppositeDifferences(comparison: Comparison): Difference[] {
  const { claim, source, alignment } = comparison;
  if (comparison.claimLanguage !== comparison.sourceLanguage) return [];
  return claim.flatMap((word, place) => {
    // "Lowered" for "cut", in a sentence that says of something else that it was raised.
    const isSaid = ({ key }: Word) => key === word.key || areOfOneSide(key, word.key);
    if (alignment.partner[place] !== -1 || source.some(isSaid)) return [];
    const at = source.findIndex(
      (other, index) =>
        alignment.back[index] === -1 &&
        areOpposite(word.key, other.key) &&
        !claim.some(({ key }) => key === other.key || areOfOneSide(key, other.key)) &&
        shareNeighbor(comparison, place, index),
    );
    const other = source[at];
    if (!other || isDenied(claim, place, comparison) !== isDenied(source, at, comparison))
      return [];
    return differenceBetween(comparison, 'direction', [word], [other]);
  });
}

function shareNeighbor(
  { claim, source, alignment }: Comparison,
  place: number,
  at: number,
): boolean {
  const clause = claim[place]?.clause;
  for (let near = Math.max(0, place - reach); near <= place + reach; near += 1) {
    const partner = alignment.partner[near] ?? -1;
    const word = claim[near];
    if (partner === -1 || !word?.content || word.clause !== clause) continue;
    if (source[partner]?.clause === source[at]?.clause && Math.abs(partner - at) <= reach)
      return true;
  }
  return false;
}

function isDenied(words: readonly Word[], at: number, { sourceLanguage }: Comparison): boolean {
  const clause = words[at]?.clause;
  return words
    .slice(Math.max(0, at - 4), at + 5)
    .some((word) => word !== words[at] && word.clause === clause && denies(word, sourceLanguage));
}
