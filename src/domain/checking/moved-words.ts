import type { Word } from '#domain/words/words-in-text.ts';
import { likenessOf } from './align-words.ts';
import type { Comparison } from './wording-comparison.ts';

/** From this share of agreeing words on, a word out of its place was moved on purpose. */
const almostVerbatim = 0.75;

/**
 * A word of the claim that the source has at another place, while the words around it stayed: two
 * figures or two names that changed places. Gives the word that the source has there; null when the
 * word moved with its neighbours ("in 2019 prices rose", "prices rose in 2019"), or did not move.
 */
export function movedAlone(comparison: Comparison, place: number): Word | null {
  const { claim, source, alignment, share } = comparison;
  const word = claim[place];
  if (!word || share < almostVerbatim) return null;
  const origin = source.findIndex(
    (other, at) => alignment.back[at] === -1 && likenessOf(word, other) === 'same',
  );
  if (origin === -1) return null;
  const before = claim[place - 1];
  const after = claim[place + 1];
  const moved = [
    [before, source[origin - 1]],
    [after, source[origin + 1]],
  ].some(([one, other]) => one && other && likenessOf(one, other) !== null);
  if (moved) return null;
  const partner = alignment.partner[place - 1] ?? -1;
  const next = alignment.partner[place + 1] ?? -1;
  if (partner === -1 && next === -1) return null;
  return source[partner !== -1 ? partner + 1 : next - 1] ?? null;
}

/**
 * Whether a name of the claim stands in the source with the same small word before it, at a place that
 * nothing else of the claim answers to: "in Hong Kong" said at the end of the sentence. Names that
 * changed places leave their small words where they were.
 */
export function movedWithItsPhrase(
  { claim, source, alignment }: Comparison,
  place: number,
): boolean {
  let from = place;
  while (claim[from - 1]?.capital && alignment.partner[from - 1] === -1) from -= 1;
  const phrase = claim.slice(from - 1, place + 1);
  const opening = claim[from - 1];
  if (!opening || opening.content || alignment.partner[from - 1] !== -1) return false;
  return source.some((_, at) =>
    phrase.every((word, step) => {
      const other = source[at + step];
      return other?.key === word.key && alignment.back[at + step] === -1;
    }),
  );
}
