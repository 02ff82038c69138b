import { isQuantityWord } from '#domain/numbers/scales-and-units.ts';
import { sameWordInflected } from '#domain/words/inflection.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { likenessOf } from './align-words.ts';
import { movedAlone } from './moved-words.ts';
import type { Comparison, Difference } from './wording-comparison.ts';
import type { Hunk } from './wording-hunks.ts';

/** Figures, dates and names with digits (G20) of the claim that the cited sentences do not bear out. */
export function figureDifferences(comparison: Comparison, hunks: Hunk[]): Difference[] {
  const { claim, alignment } = comparison;
  return claim.flatMap((word, place) => {
    if (alignment.partner[place] !== -1) return [];
    const hunk = hunks.find(({ claim: run }) => place >= run.from && place < run.to);
    const rival = hunk && comparison.share >= 0.5 ? rivalIn(comparison, hunk, word, place) : null;
    if (!rival && !isFigureLike(word)) return [];
    const moved = rival ? null : movedAlone(comparison, place);
    if (!rival && !moved && saidNearby(comparison, word)) return [];
    const instead = rival ?? moved ?? likeliestRival(comparison, word);
    if (!instead && (word.figure?.values[0] === 1 || isDateOfPublication(comparison, word)))
      return [];
    return {
      kind: 'number',
      claimed: comparison.claimText.slice(word.start, word.end),
      found: instead ? comparison.sourceText.slice(instead.start, instead.end) : null,
      foundAt: instead?.start ?? null,
    };
  });
}

function isFigureLike(word: Word): boolean {
  return word.figure !== null || word.calendar || /\d/u.test(word.key);
}

/** The source's own figure at the same place, when words around it agree. */
function rivalIn(
  { claim, source, alignment, claimLanguage, sourceLanguage }: Comparison,
  hunk: Hunk,
  word: Word,
  place: number,
): Word | null {
  const known = source.slice(hunk.source.from, hunk.source.to);
  const figureLike = isFigureLike(word);
  if (!figureLike && !isQuantityWord(word.key, claimLanguage)) return null;
  const run = known.filter((other) =>
    figureLike
      ? isFigureLike(other) && other.calendar === word.calendar
      : isQuantityWord(other.key, sourceLanguage) && !sameWordInflected(other.key, word.key),
  );
  if (run.length === 0) return null;
  const flanked =
    (hunk.before || hunk.claim.from === 0) && (hunk.after || hunk.claim.to === claim.length);
  if (!figureLike && !(flanked && hunk.claim.to - hunk.claim.from <= 2 && known.length <= 3))
    return null;
  const beside = alignment.partner[place - 1] !== -1 || alignment.partner[place + 1] !== -1;
  return beside || hunk.claim.to - hunk.claim.from <= 3 ? (run[0] ?? null) : null;
}

/** Stands in a cited sentence out of order, or in the sentence before or after. */
function saidNearby({ source, nearby }: Comparison, word: Word): boolean {
  return [...source, ...nearby].some((other) => likenessOf(word, other) !== null);
}

/** Without agreeing words around it: the only figure of the same unit that the claim does not use. */
function likeliestRival({ source, alignment }: Comparison, word: Word): Word | null {
  if (!word.figure && !word.calendar) return null;
  const unit = word.figure?.unit ?? null;
  const rivals = source.filter(
    (other, place) =>
      alignment.back[place] === -1 && (word.figure ? other.figure?.unit === unit : other.calendar),
  );
  return rivals.length === 1 ? (rivals[0] ?? null) : null;
}

/** "On 14 March" for an article of that week that says "on Tuesday". */
function isDateOfPublication({ publishedAt, source, alignment }: Comparison, word: Word): boolean {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  if (Number.isNaN(published)) return false;
  const rivalled = source.some(
    (other, place) =>
      other.calendar && other.key.startsWith('month') && alignment.back[place] === -1,
  );
  if (rivalled) return false;
  for (let days = -8; days <= 8; days += 1) {
    const day = new Date(published + days * 86_400_000);
    const parts = [day.getUTCFullYear(), day.getUTCDate()];
    if (word.key === `month:${day.getUTCMonth() + 1}`) return true;
    if (word.key === `weekday:${day.getUTCDay() || 7}`) return true;
    if (
      word.figure &&
      word.figure.unit === null &&
      parts.includes(word.figure.values[0] ?? Number.NaN)
    )
      return true;
  }
  return false;
}
