import { monthNames } from '#domain/words/month-names.ts';
import { isCapitalized, isSameName } from '#domain/words/names-in-text.ts';
import { type Word, wordsIn } from '#domain/words/words-in-text.ts';
import { likenessOf } from './align-words.ts';
import { type Comparison, type Difference, differenceBetween } from './wording-comparison.ts';
import { type ToldYear, yearsTold } from './years-told.ts';

/** What belongs to a claim without standing in it: the organization and feature of its cell, or its date. */
export interface ClaimContext {
  text: string;
  words: Word[];
}

const monthsInEnglish = monthNames
  .filter(({ language, short }) => language === 'en' && !short)
  .map(({ name }) => name.charAt(0).toUpperCase() + name.slice(1));

/** The context's words; a date in ISO 8601, to the day, month or year, as day, month and year. */
export function contextOf(text: string, language: string): ClaimContext {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/u.exec(text.trim()) ?? [];
  if (year === undefined) return { text, words: wordsIn(text, language) };
  const spelled = [day && String(Number(day)), monthsInEnglish[Number(month) - 1], year];
  const date = spelled.filter(Boolean).join(' ');
  return { text: date, words: wordsIn(date, 'en') };
}

/**
 * Whether the cited sentences or those around them give every name, month, weekday and year of the
 * context, or its date is that of publication: a claim is not the article's words about somebody or some
 * day that the article does not name there.
 */
export function isContextGiven({ words }: ClaimContext, comparison: Comparison): boolean {
  const { source, around, publishedAt } = comparison;
  const places = [...source, ...around];
  const told = yearsTold(comparison);
  return words.every((word) => {
    if (!isTelling(word)) return true;
    if (isOfPublication(word, publishedAt) || isTold(word, told)) return true;
    return places.some((other) => isSame(word, other));
  });
}

function isTelling(word: Word): boolean {
  return word.calendar || word.figure !== null || isCapitalized(word);
}

function isSame(word: Word, other: Word): boolean {
  return likenessOf(word, other) !== null || isSameName(word.key, other.key);
}

/** The year that "last year" and the like mean in the cited sentences. */
function isTold({ figure }: Word, told: readonly ToldYear[]): boolean {
  return figure !== null && told.some(({ year }) => figure.values[0] === year);
}

function isOfPublication({ key, figure }: Word, publishedAt: string | null): boolean {
  if (publishedAt === null) return false;
  const day = new Date(publishedAt);
  if (Number.isNaN(day.getTime())) return false;
  const parts = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  return key === `month:${parts[1]}` || parts.includes(figure?.values[0] ?? Number.NaN);
}

/**
 * A figure in a cell that the cited sentences give to another: the clause that has it names somebody
 * else, and that of the cell's own organization has another figure of the same unit.
 */
export function ownerDifferences({ words }: ClaimContext, comparison: Comparison): Difference[] {
  const { claim, source } = comparison;
  const owners = words.filter(isCapitalized);
  if (owners.length === 0) return [];
  return claim.flatMap((word) => {
    if (!word.figure || word.figure.ordinal) return [];
    const places = source.filter((other) => likenessOf(word, other) === 'same');
    const [place] = places;
    if (!place || places.length > 1) return [];
    const here = clauseOf(source, place);
    const named = here.filter(isCapitalized);
    if (named.length === 0 || hasOwner(named, owners)) return [];
    const own = source.find(
      (other) =>
        other.figure !== null &&
        other.figure.unit === word.figure?.unit &&
        likenessOf(word, other) === null &&
        hasOwner(clauseOf(source, other), owners),
    );
    if (!own) return [];
    return differenceBetween(comparison, 'number', [word], [own]);
  });
}

function clauseOf(words: readonly Word[], { clause }: Word): Word[] {
  return words.filter((other) => other.clause === clause);
}

function hasOwner(words: readonly Word[], owners: readonly Word[]): boolean {
  return words.some((word) => owners.some((owner) => isSame(owner, word)));
}

/** Months, and years, of the date that the cited sentences give otherwise, with none of the context's. */
export function dateDifferences(
  { text, words }: ClaimContext,
  comparison: Comparison,
): Difference[] {
  const { source, around, publishedAt, sourceText } = comparison;
  const places = [...source, ...around];
  const told = yearsTold(comparison);
  return words.flatMap((word) => {
    if (!isDatePart(word) || isOfPublication(word, publishedAt) || isTold(word, told)) return [];
    if (places.some((other) => isSame(word, other))) return [];
    const rivals = source.filter((other) => isRivalDate(word, other));
    const [rival] = rivals;
    if (!rival || rivals.length > 1) return [];
    return differenceBetween({ claimText: text, sourceText }, 'number', [word], [rival]);
  });
}

function isDatePart(word: Word): boolean {
  return word.key.startsWith('month:') || isYear(word);
}

function isYear({ figure }: Word): boolean {
  const value = figure?.values[0] ?? 0;
  return figure?.unit === null && Number.isInteger(value) && value >= 1500 && value <= 2100;
}

function isRivalDate(word: Word, other: Word): boolean {
  return isYear(word) ? isYear(other) : other.key.startsWith('month:');
}
