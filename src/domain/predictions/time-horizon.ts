import { figuresIn } from '#domain/numbers/numbers-in-text.ts';
import { foldWord } from '#domain/text/fold-character.ts';
import { wordsIn } from '#domain/words/words-in-text.ts';
import {
  denseHorizons,
  type HorizonUnit,
  type HorizonWord,
  horizonWordsOf,
} from './time-horizon-words.ts';

/** The days between which something is to happen, as ISO 8601 days, both inclusive. */
export interface HorizonSpan {
  start: string;
  end: string;
}

const day = 86_400_000;
/** What "the coming weeks" and "a few months" come to. */
const severalOf: Record<HorizonUnit, number> = {
  day: 7,
  week: 4,
  month: 6,
  quarter: 3,
  year: 5,
  decade: 2,
};

/**
 * When a prediction with a horizon in words is to be judged: `by 2027`, `next year`, `within six
 * months`, `until the end of the year`, `14 April`. Reckoned from the day the article was published. Null where the words
 * name no time that Gloss understands.
 */
export function spanOfHorizon(
  horizon: string,
  publishedAt: string,
  language = 'en',
): HorizonSpan | null {
  const from = Date.parse(publishedAt.slice(0, 10));
  if (Number.isNaN(from)) return null;
  const text = denseHorizons.reduce(
    (said, [pattern, english]) => (pattern.test(said) ? english : said),
    horizon,
  );
  return writtenDate(text, from, language) ?? spokenSpan(text, from, language);
}

/** True when the last day of a prediction's horizon has come. `now` in epoch milliseconds. */
export function isDue(
  horizon: string | null,
  publishedAt: string,
  now: number,
  language = 'en',
): boolean {
  const span = horizon === null ? null : spanOfHorizon(horizon, publishedAt, language);
  return span !== null && Date.parse(span.end) <= now;
}

/** 2027, March 2027, 14 April, 2027-03-14, 25年3月. Without a year the next such day or month is meant. */
function writtenDate(text: string, from: number, language: string): HorizonSpan | null {
  const iso = /(\d{4})-(\d{2})-(\d{2})/u.exec(text);
  const named = iso ? Date.parse(iso[0]) : Number.NaN;
  if (!Number.isNaN(named)) return wholeDay(named);
  const dense =
    /(?:(?<year>\d{4})\s?[年년]\s?)?(?:(?<month>\d{1,2})\s?[月월]\s?(?:(?<day>\d{1,2})\s?[日일])?)?/u.exec(
      text.slice(Math.max(0, text.search(/(?<!\d)\d+\s?[年년月월]/u))),
    )?.groups;
  const words = wordsIn(text, language);
  const calendar = words.find(({ key }) => key.startsWith('month:'));
  const writtenMonth = calendar
    ? Number(calendar.key.slice(6))
    : Number(dense?.month ?? Number.NaN);
  const year = Number(dense?.year ?? /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text)?.[0] ?? Number.NaN);
  if (Number.isNaN(writtenMonth)) {
    if (Number.isNaN(year)) return null;
    // "By 2027" is over when 2027 begins; who says so means the year, so it is judged at its end.
    return span(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
  }
  const dayNumber = dense?.month ? Number(dense.day ?? Number.NaN) : dayIn(text, language);
  const inYear = (of: number): HorizonSpan =>
    Number.isNaN(dayNumber)
      ? span(Date.UTC(of, writtenMonth - 1, 1), Date.UTC(of, writtenMonth, 1))
      : wholeDay(Date.UTC(of, writtenMonth - 1, dayNumber));
  if (!Number.isNaN(year)) return inYear(year);
  const own = new Date(from).getUTCFullYear();
  const thisYear = inYear(own);
  return Date.parse(thisYear.end) >= from ? thisYear : inYear(own + 1);
}

function dayIn(text: string, language: string): number {
  const values = figuresIn(text, language).map((figure) => figure.values[0] ?? Number.NaN);
  return values.find((value) => Number.isInteger(value) && value >= 1 && value <= 31) ?? Number.NaN;
}

/** Next year, the end of the month, within six months, the coming weeks, on Tuesday, tomorrow. */
function spokenSpan(text: string, from: number, language: string): HorizonSpan | null {
  const words = wordsIn(text, language);
  // Word by word: a number takes its unit along as one word.
  const keys = (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(foldWord);
  const kinds = new Set<HorizonWord>(keys.flatMap(horizonWordsOf));
  const weekday = words.find(({ key }) => key.startsWith('weekday:'));
  if (weekday) return nextWeekday(Number(weekday.key.slice(8)), from);
  const unit = (['decade', 'year', 'quarter', 'month', 'week', 'day'] as const).find((one) =>
    kinds.has(one),
  );
  if (!unit) return kinds.has('tomorrow') ? wholeDay(from + day) : null;
  const amount = figuresIn(text, language).find(({ ordinal }) => !ordinal)?.values[0];
  if (amount !== undefined && amount > 0 && amount < 200)
    return span(from, later(from, unit, amount) + day);
  if (kinds.has('several')) return span(from, later(from, unit, severalOf[unit]) + day);
  if (kinds.has('next')) {
    // "The coming weeks", "in den nächsten Jahren": more than one of them.
    if (isPlural(keys, unit)) {
      return span(from, later(from, unit, severalOf[unit]) + day);
    }
    const begin = later(periodStart(from, unit), unit, 1);
    return span(begin, later(begin, unit, 1));
  }
  if (kinds.has('this') || kinds.has('end')) {
    const begin = periodStart(from, unit);
    return span(from, later(begin, unit, 1));
  }
  return kinds.has('within') ? span(from, later(from, unit, 1) + day) : null;
}

const plurals =
  /^(?:days|weeks|months|quarters|years|decades|tagen?|wochen|monaten?|jahren?|jahrzehnten?|jours|semaines|annees|ans|dias|semanas|meses|anos|giorni|settimane|mesi|anni|dagen|weken|maanden|jaren|dagar|veckor|manader|dager|uker|maneder|dage|uger|dni|недели|месяцы|годы|дни|роки|місяці|тижні|lata|miesiace|tygodnie|dny|tydny|mesice)$/u;

function isPlural(keys: readonly string[], unit: HorizonUnit): boolean {
  return keys.some((key) => plurals.test(key) && horizonWordsOf(key).includes(unit));
}

function nextWeekday(weekday: number, from: number): HorizonSpan {
  const today = new Date(from).getUTCDay() || 7;
  return wholeDay(from + (((weekday - today + 6) % 7) + 1) * day);
}

function periodStart(time: number, unit: HorizonUnit): number {
  const date = new Date(time);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (unit) {
    case 'day':
      return time;
    case 'week':
      return time - ((date.getUTCDay() + 6) % 7) * day;
    case 'month':
      return Date.UTC(year, month, 1);
    case 'quarter':
      return Date.UTC(year, month - (month % 3), 1);
    case 'year':
      return Date.UTC(year, 0, 1);
    case 'decade':
      return Date.UTC(year - (year % 10), 0, 1);
  }
}

function later(time: number, unit: HorizonUnit, amount: number): number {
  if (unit === 'day' || unit === 'week') return time + amount * day * (unit === 'week' ? 7 : 1);
  const months = { month: 1, quarter: 3, year: 12, decade: 120 }[unit] * amount;
  const date = new Date(time);
  const target = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + Math.round(months), 1);
  const lastDay = new Date(target);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  return target + (Math.min(date.getUTCDate(), lastDay.getUTCDate()) - 1) * day;
}

/** From a first moment to the day before `until`. */
function span(from: number, until: number): HorizonSpan {
  return { start: isoDay(from), end: isoDay(until - day) };
}

function wholeDay(time: number): HorizonSpan {
  return { start: isoDay(time), end: isoDay(time) };
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
