import { isCapitalized } from '#domain/words/names-in-text.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { likenessOf } from './align-words.ts';
import { looselyAlike } from './loosely-alike.ts';
import { type Comparison, type Difference, differenceBetween } from './wording-comparison.ts';

/** Languages in which the order of words tells who does what. */
const fixedOrder = new Set(['en', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'no']);
/** Words that turn a sentence round: "was hit by". */
const turning = new Set('by par por da door av af'.split(' '));
/** So many figures or names of a claim are compared with each other. */
const most = 16;
/** How many content words before a name may be what it belongs to; of a figure it is the nearest. */
const reach = 3;

/**
 * Two figures, or two names, that changed places: each stands in the claim beside the words that the cited
 * sentences put beside the other, and not beside its own. Gives a difference for each.
 */
export function exchangedWords(comparison: Comparison): Difference[] {
  const { claim, claimLanguage, sourceLanguage } = comparison;
  if (claimLanguage !== sourceLanguage) return [];
  const figures = claim.filter(({ figure }) => figure !== null && !figure.ordinal);
  const names = isTurned(comparison) ? [] : headsOfNames(claim);
  return [
    ...exchangedAmong(comparison, figures, 'number'),
    ...exchangedAmong(comparison, names, 'name'),
  ];
}

function isTurned({ claim, source, claimLanguage }: Comparison): boolean {
  if (!fixedOrder.has(claimLanguage)) return true;
  const turns = (words: Word[]) => words.filter(({ key }) => turning.has(key)).length;
  return turns(claim) !== 0 || turns(source) !== 0;
}

/** The last word of each capitalized run. */
function headsOfNames(words: Word[]): Word[] {
  return words.filter((word, place) => {
    const next = words[place + 1];
    return isCapitalized(word) && !(next && isCapitalized(next) && next.clause === word.clause);
  });
}

function exchangedAmong(
  comparison: Comparison,
  words: readonly Word[],
  kind: 'number' | 'name',
): Difference[] {
  for (const [index, one] of words.slice(0, most).entries()) {
    for (const other of words.slice(index + 1, most)) {
      if (likenessOf(one, other) !== null) continue;
      const home = onlyOne(comparison, one);
      const away = onlyOne(comparison, other);
      if (!home || !away) continue;
      if (standsAlone(comparison, one) || standsAlone(comparison, other)) continue;
      if (belongs(comparison, one, home, 1) || belongs(comparison, other, away, 1)) continue;
      const within = kind === 'number' ? 1 : reach;
      if (!belongs(comparison, one, away, within)) continue;
      if (!belongs(comparison, other, home, within)) continue;
      return [
        differenceBetween(comparison, kind, [one], [away]),
        differenceBetween(comparison, kind, [other], [home]),
      ];
    }
  }
  return [];
}

/** The one place where the cited sentences have the word; null where they have it twice or not at all. */
function onlyOne({ source }: Comparison, word: Word): Word | null {
  const alike = source.filter((other) => isSame(word, other));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function isSame(word: Word, other: Word): boolean {
  if (word.figure && other.figure) return word.figure.values[0] === other.figure.values[0];
  return word.key === other.key;
}

/**
 * Whether a word of the claim stands beside the words that the source has beside one of its own, `within`
 * so many content words before it.
 */
function belongs(
  { claim, source, claimLanguage }: Comparison,
  word: Word,
  place: Word,
  within: number,
): boolean {
  const [before] = plainBefore(claim, word, 1);
  const [after] = plainAfter(claim, word);
  const alike = (one: Word | undefined, known: readonly Word[]) =>
    one !== undefined && known.some((other) => looselyAlike(one, other, claimLanguage));
  return (
    alike(before, plainBefore(source, place, within)) ||
    alike(after, plainAfter(source, place).slice(0, 1))
  );
}

/** Nothing stands beside it that could tell where it belongs. */
function standsAlone({ claim }: Comparison, word: Word): boolean {
  return plainBefore(claim, word, 1).length === 0 && plainAfter(claim, word).length === 0;
}

/** What a figure belongs to may be a name or another figure, what a name belongs to is neither. */
function isPlain(word: Word, of: Word): boolean {
  return word.content && (of.figure !== null || (!word.figure && !word.capital));
}

function plainBefore(words: readonly Word[], word: Word, most: number): Word[] {
  const at = words.indexOf(word);
  return words
    .slice(Math.max(0, at - 8), at)
    .filter((other) => isPlain(other, word) && other.clause === word.clause)
    .reverse()
    .slice(0, most);
}

function plainAfter(words: readonly Word[], word: Word): Word[] {
  const at = words.indexOf(word);
  return words
    .slice(at + 1, at + 5)
    .filter((other) => isPlain(other, word) && other.clause === word.clause);
}
