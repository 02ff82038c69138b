import { areOfOneKind, figuresAgree } from '#domain/numbers/figures-agree.ts';
import { isQuantityWord } from '#domain/numbers/scales-and-units.ts';
import { sameWordInflected } from '#domain/words/inflection.ts';
import { isAdditive, isFraction, isNothing, isRelativeTime } from '#domain/words/quantity-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { likenessOf } from './align-words.ts';
import { looselyAlike } from './loosely-alike.ts';
import { type Comparison, type Difference, differenceBetween } from './wording-comparison.ts';
import type { Hunk } from './wording-hunks.ts';
import { type ToldYear, yearsTold } from './years-told.ts';

/** From this share of agreeing words on, a figure of another unit or kind stands for the article's. */
const follows = 0.4;
/** From this share on, a figure that the article gives nowhere was put in. */
const close = 0.7;

/**
 * Figures and dates of the claim that the article surely gives otherwise: there is one of the same unit
 * in the cited sentences that the claim does not use, or the claim follows its sentence and the figure is
 * nowhere in the article. A figure given anywhere around, rounded or not, is no difference.
 */
export function figureDifferences(comparison: Comparison, hunks: Hunk[]): Difference[] {
  const unused = comparison.source.filter(
    (other) => isFigureLike(other) && !isUsed(comparison, other),
  );
  return comparison.claim.flatMap((word, place) => {
    const hunk = hunks.find(({ claim }) => place >= claim.from && place < claim.to) ?? null;
    const rival = isFigureLike(word)
      ? rivalOf(comparison, unused, word, place, hunk)
      : quantityRival(comparison, word, hunk);
    if (rival === 'none') return [];
    return differenceBetween(comparison, 'number', [word], rival ? [rival] : []);
  });
}

/**
 * The word for a year ("last year") at the place of another year in the claim, where no day of the article
 * makes both right: around the turn of a year nobody can tell which was meant.
 */
function otherYearTold(
  comparison: Comparison,
  told: readonly ToldYear[],
  hunk: Hunk | null,
): Word | null {
  const { source, share, claimLanguage, sourceLanguage, publishedAt } = comparison;
  const [only] = told;
  if (!only || told.length > 1 || !hunk || share < close) return null;
  if (claimLanguage !== sourceLanguage || source.some(isYear)) return null;
  const month = Number(/^\d{4}-(\d{2})/.exec(publishedAt ?? '')?.[1] ?? 1);
  if (month === 1 || month === 12) return null;
  const isThere = only.words.every((word) => isWithin(comparison, word, hunk));
  return (isThere && only.words[0]) || null;
}

function isFigureLike(word: Word): boolean {
  return word.figure !== null || word.calendar;
}

/** The article's figure instead; null where it gives none at all; `none` where nothing is sure. */
function rivalOf(
  comparison: Comparison,
  unused: readonly Word[],
  word: Word,
  place: number,
  hunk: Hunk | null,
): Word | null | 'none' {
  if (comparison.alignment.partner[place] !== -1 || isGiven(comparison, word)) return 'none';
  if (word.calendar) return calendarRival(comparison, unused, word);
  const told = isYear(word) ? yearsTold(comparison) : [];
  if (told.some(({ year }) => year === word.figure?.values[0])) return 'none';
  const meant = otherYearTold(comparison, told, hunk);
  if (meant) return meant;
  if (isUnsure(comparison, word, place)) return 'none';
  const rivals = unused.filter((other) => isOfOneKind(comparison, word, place, other, hunk));
  const inHunk = rivals.find((other) => hunk && isWithin(comparison, other, hunk));
  const rival = inHunk ?? rivals[0];
  if (rival) return rival;
  return isPutIn(comparison, word) ? null : 'none';
}

/** The cited sentences or those around them give the figure, or a form of it. */
function isGiven({ source, around }: Comparison, word: Word): boolean {
  return [...source, ...around].some(
    (other) =>
      likenessOf(word, other) !== null || isYearCutShort(word, other) || isOfDecade(word, other),
  );
}

/** "The 1990s" for 1994, or the other way round. */
function isOfDecade(word: Word, other: Word): boolean {
  const [said = 0] = word.figure?.values ?? [];
  const [known = 0] = other.figure?.values ?? [];
  const isOne = isYear(word) && isYear(other) && Math.floor(said / 10) === Math.floor(known / 10);
  return isOne && (isDecade(word) || isDecade(other));
}

/** 2026 as the end of "2024–26", or the other way round. */
function isYearCutShort({ figure }: Word, other: Word): boolean {
  const said = figure?.values[0];
  const known = other.figure?.values[0];
  if (said === undefined || known === undefined) return false;
  const [year, short] = said > known ? [said, known] : [known, said];
  return isYearValue(year) && year % 100 === short;
}

function isUsed({ claim }: Comparison, source: Word): boolean {
  return claim.some((word) => likenessOf(word, source) !== null);
}

function isWithin({ source }: Comparison, word: Word, hunk: Hunk): boolean {
  const place = source.indexOf(word);
  return place >= hunk.source.from && place < hunk.source.to;
}

/** Whether a figure of the source answers to one of the claim: the same unit, both years, or before the same noun. */
function isOfOneKind(
  comparison: Comparison,
  word: Word,
  place: number,
  other: Word,
  hunk: Hunk | null,
): boolean {
  const { figure } = word;
  const known = other.figure;
  if (!figure || !known || !areOfOneKind(figure, known)) return false;
  const across = comparison.claimLanguage !== comparison.sourceLanguage;
  if (!across && comparison.share < follows) return false;
  if (isYear(word) || isYear(other)) return isYear(word) && isYear(other);
  if (figure.unit !== null && known.unit !== null) {
    return figure.unit === known.unit || figuresAgree(figure, known) === 'other unit';
  }
  if (figure.unit !== known.unit || across || !hunk || !isWithin(comparison, other, hunk))
    return false;
  if (isSmall(word) || isSmall(other) || figure.ordinal) {
    if (comparison.source.some(({ key }) => isAdditive(key))) return false;
    return precedesSameNoun(comparison, place, other);
  }
  return hunk.before || hunk.after;
}

function precedesSameNoun(
  { claim, source, claimLanguage }: Comparison,
  place: number,
  other: Word,
): boolean {
  const noun = claim.slice(place + 1, place + 4).find(({ content }) => content);
  const at = source.indexOf(other);
  const known = source.slice(at + 1, at + 4).find(({ content }) => content);
  return noun !== undefined && known !== undefined && looselyAlike(noun, known, claimLanguage);
}

function isSmall({ figure }: Word): boolean {
  return Math.abs(figure?.values[0] ?? 0) <= 20;
}

/** Where a figure that differs proves nothing. */
function isUnsure(comparison: Comparison, word: Word, place: number): boolean {
  const { claim, claimText, source, publishedAt } = comparison;
  const value = word.figure?.values[0] ?? Number.NaN;
  const written = claimText.slice(word.start, word.end);
  // A name: "Seven & i", "Formula One".
  if (/^\p{Lu}\p{Ll}/u.test(written) && !word.opens) return true;
  if (value === 1 || claimText[word.start - 1] === '.') return true;
  if (value === 0 && source.some(({ key }) => isNothing(key))) return true;
  // ".50" is read as 50.
  if (Math.abs(value) < 1 && /(?<![\d])\.\d/u.test(sourceTextOf(comparison))) return true;
  if (
    isPart(word) &&
    (source.some(({ key }) => isFraction(key)) || oneIn.test(sourceTextOf(comparison)))
  )
    return true;
  if (word.figure?.unit === '%' && percentInWords.test(sourceTextOf(comparison))) return true;
  // "One to two billion": what the first is worth, the second says.
  const next = claim[place + 1]?.figure ?? claim[place + 2]?.figure;
  if (next && word.figure?.unit === null && isRange(claimText.slice(word.end, next.start)))
    return true;
  if (!isYear(word) || !source.some(({ key }) => isRelativeTime(key))) return false;
  const years = [
    ...(publishedAt === null ? [] : [new Date(publishedAt).getUTCFullYear()]),
    ...source.filter(isYear).map(({ figure }) => figure?.values[0] ?? 0),
  ];
  return years.some((year) => Math.abs(value - year) <= 2);
}

/** "One in five", "jeder Dritte", 三分之一, 3割: parts that are no words of one kind. */
const oneIn =
  /(?<![\d.,])\b(?:one|two|three|four|[1-9]) in (?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b|\bjede[rs]?\b|\bun[oa]? (?:su|sur|em|en|de cada) |分之|分の|割|आध|तिहाई|चौथाई|نصف|ثلث/iu;
/** Percent before the number, in words: not every way of it is read. */
const percentInWords = /百分之|割|بالمئة/u;

/** A share that is told in parts as often as in percent. */
function isPart({ figure }: Word): boolean {
  if (figure?.unit !== '%') return false;
  const value = figure.values[0] ?? 0;
  return [10, 20, 25, 30, 33, 40, 50, 60, 66, 67, 70, 75, 80, 90, 100, 200, 300].includes(
    Math.floor(value),
  );
}

function sourceTextOf({ source, sourceText }: Comparison): string {
  const [first] = source;
  const last = source.at(-1);
  return first && last ? sourceText.slice(Math.max(0, first.start - 1), last.end) : '';
}

function isRange(between: string): boolean {
  return /^\s*(?:-|–|—|～|~|to|bis|à|a|al|до|から|至|到|and|und|et|y|e|or|oder)\s*$/u.test(between);
}

/** A year is written in four digits, or as a decade ("1990s"); 2,000 and two thousand are no years. */
function isYear({ figure }: Word): boolean {
  if (figure === null || figure.unit !== null || figure.values.length > 1) return false;
  const [value = 0] = figure.values;
  return isYearValue(value) && (figure.end - figure.start === 4 || isDecade({ figure }));
}

function isDecade({ figure }: Pick<Word, 'figure'>): boolean {
  const [value = 0] = figure?.values ?? [];
  return figure !== null && figure.end - figure.start === 5 && value % 10 === 0 && value !== 2000;
}

function isYearValue(value: number): boolean {
  return Number.isInteger(value) && value >= 1500 && value <= 2100;
}

/** A claim that follows its sentence, with a figure that the article gives nowhere. */
function isPutIn(
  { share, vocabulary, publishedAt, claimLanguage, sourceLanguage }: Comparison,
  word: Word,
): boolean {
  if (share < close || claimLanguage !== sourceLanguage || !word.figure || word.figure.ordinal)
    return false;
  if (isDateOfPublication(publishedAt, word) || vocabulary.count(word.key) > 0) return false;
  return word.figure.unit !== null || Math.abs(word.figure.values[0] ?? 0) >= 10;
}

/** A month or weekday that the claim does not use, where the article's own day is not meant. */
function calendarRival(comparison: Comparison, unused: readonly Word[], word: Word): Word | 'none' {
  const { publishedAt, share, claimLanguage, sourceLanguage } = comparison;
  if (share < follows && claimLanguage === sourceLanguage) return 'none';
  const [kind] = word.key.split(':');
  const rival = unused.find((other) => other.calendar && other.key.startsWith(`${kind}:`));
  return rival && !isDateOfPublication(publishedAt, word) ? rival : 'none';
}

/** "Month" where the sentence says "day": one word for one, with agreeing words on both sides. */
function quantityRival(comparison: Comparison, word: Word, hunk: Hunk | null): Word | 'none' {
  const { claim, source, claimLanguage, sourceLanguage } = comparison;
  if (!hunk || comparison.share < close || !isQuantityWord(word.key, claimLanguage)) return 'none';
  const before = hunk.before || hunk.claim.from === 0;
  const after = hunk.after || hunk.claim.to === claim.length;
  const known = source.slice(hunk.source.from, hunk.source.to);
  if (!before || !after || hunk.claim.to - hunk.claim.from > 2 || known.length > 3) return 'none';
  const rival = known.find(
    (other) => isQuantityWord(other.key, sourceLanguage) && !sameWordInflected(other.key, word.key),
  );
  return rival && !source.some(({ key }) => key === word.key) ? rival : 'none';
}

/** "On 14 March" for an article of that week that says "on Tuesday". */
function isDateOfPublication(publishedAt: string | null, word: Word): boolean {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  if (Number.isNaN(published)) return false;
  for (let days = -8; days <= 8; days += 1) {
    const day = new Date(published + days * 86_400_000);
    const parts = [day.getUTCFullYear(), day.getUTCDate()];
    if (word.key === `month:${day.getUTCMonth() + 1}`) return true;
    if (word.key === `weekday:${day.getUTCDay() || 7}`) return true;
    const { figure } = word;
    if (figure?.unit === null && parts.includes(figure.values[0] ?? Number.NaN)) return true;
  }
  return false;
}
