import { isSameName } from '#domain/words/names-in-text.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import type { Comparison } from './wording-comparison.ts';

/** Whether a name of the claim is given by the cited sentences or around them: itself, as a nation, or by its letters. */
export function isNamedAround(comparison: Comparison, place: number): boolean {
  const { claim, source, around, vocabulary } = comparison;
  const word = claim[place] as Word;
  const alike = (other: Word) => isSameName(other.key, word.key);
  if (source.some(alike) || around.some(alike)) return true;
  if (word.acronym && vocabulary.hasInitials(word.key)) return true;
  const letters = initialsOfRun(claim, place);
  return [...source, ...around].some((other) => other.acronym && letters.includes(other.key));
}

/** The first letters of the capitalized run around a place, with and without the first: European Central Bank gives ecb. */
function initialsOfRun(words: Word[], place: number): string[] {
  const inside = (at: number, step: number) =>
    words[at]?.capital || (words[at]?.content === false && words[at + step]?.capital);
  let from = place;
  let to = place;
  while (inside(from - 1, -1)) from -= 1;
  while (inside(to + 1, 1)) to += 1;
  const letters = words
    .slice(from, to + 1)
    .filter((word) => word.capital)
    .map((word) => word.key[0])
    .join('');
  return letters.length > 1 ? [letters, letters.slice(1)] : [];
}
