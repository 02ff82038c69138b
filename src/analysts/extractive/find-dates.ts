import type { Cues } from './cues/cues.ts';
import { nearestYear, saidYear } from './nearest-year.ts';
import { spokenDates } from './spoken-dates.ts';
import {
  eastAsianDates,
  loneYears,
  namedMonths,
  numericDates,
  type Reference,
  type WrittenDate,
} from './written-dates.ts';

/** A day, month or year that a sentence names, in the precision it gives. */
export interface FoundDate {
  /** ISO 8601: `2023`, `2023-03` or `2023-03-14`. */
  date: string;
  /** As the sentence words it. */
  text: string;
  index: number;
}

/** The day of an ISO moment, in the moment's own zone; null when it names no day. */
export function referenceOf(moment: string | null): Reference | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(moment ?? '');
  if (!match) return null;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/** ISO 8601 of a reference day. */
export function dayOf({ year, month, day }: Reference): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

/**
 * The dates that each of an article's sentences names, in their order. Where a sentence gives no year,
 * it is the one that the sentence or the article gives with the same day, else the one nearest the reference,
 * the past first unless the words around speak of the future. Without a reference such dates
 * are left out; so are times of day, durations and days of the week.
 */
export function findDates(
  sentences: readonly string[],
  language: string,
  reference: Reference | null,
  cues: Cues,
): FoundDate[][] {
  const written = sentences.map((sentence) => writtenDates(sentence, language, reference));
  const years = new Map<string, number>();
  for (const { year, month, day } of written.flat()) {
    if (year !== null && month !== null && day !== null) years.set(`${month}-${day}`, year);
  }
  return written.map((dates, place) => {
    const sentence = sentences[place] ?? '';
    let told: number | null = null;
    return dates.flatMap((date) => {
      if (/[年년]/u.test(date.text)) told = date.year;
      if (date.year !== null || date.month === null) return isoOf(date, date.year) ?? [];
      // 1999年1月…，12月: the year holds until another is named.
      if (told !== null && /[月월]/u.test(date.text)) return isoOf(date, told) ?? [];
      const end = date.index + date.text.length;
      const year =
        saidYear(sentence.slice(end, end + 24), reference) ??
        (date.day === null ? undefined : years.get(`${date.month}-${date.day}`)) ??
        nearestYear(date.month, date.day, reference, looksAhead(sentence, date, cues));
      return isoOf(date, year) ?? [];
    });
  });
}

/** Whether the words before a date, or those around it, speak of what is to come. */
function looksAhead(
  sentence: string,
  { index, text }: WrittenDate,
  { forward }: Cues,
): 'no' | 'perhaps' | 'plainly' {
  if (!forward) return 'no';
  if (forward.test(sentence.slice(Math.max(0, index - 32), index))) return 'plainly';
  const around = sentence.slice(Math.max(0, index - 70), index + text.length + 40);
  return forward.test(around) ? 'perhaps' : 'no';
}

function writtenDates(
  sentence: string,
  language: string,
  reference: Reference | null,
): WrittenDate[] {
  if (!/\p{N}|\p{L}{3}/u.test(sentence)) return [];
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const plain = asciiDigits(sentence);
  const found: WrittenDate[] = [];
  for (const dates of [
    eastAsianDates(plain, primary, reference),
    namedMonths(plain, language),
    numericDates(plain),
    spokenDates(plain, primary, reference),
    loneYears(plain, language, reference),
  ]) {
    for (const date of dates) {
      if (isPossible(date) && !found.some((other) => overlap(date, other))) found.push(date);
    }
  }
  return found
    .sort((a, b) => a.index - b.index)
    .filter((date, place, all) => !isYearOf(date, all[place - 1], plain))
    .map((date) => ({ ...date, text: sentence.slice(date.index, date.index + date.text.length) }));
}

/** Digits of full width and of Arabic as 0-9, the length unchanged. */
function asciiDigits(text: string): string {
  return text.replace(/[０-９٠-٩۰-۹]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660));
  });
}

function overlap(a: WrittenDate, b: WrittenDate): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

/** "May of last year" is one date: the year in words belongs to the month before it. */
function isYearOf(date: WrittenDate, before: WrittenDate | undefined, text: string): boolean {
  if (!before || before.month === null || before.year !== null || date.month !== null) return false;
  const between = text.slice(before.index + before.text.length, date.index);
  return /^,?\s(?:(?:of|de|del|do|dello)\s|(?:de\s)?l['’])?$/u.test(between);
}

function isPossible({ year, month, day }: WrittenDate): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day !== null && (day < 1 || day > 31)) return false;
  return year === null || (year >= 1000 && year <= 2200);
}

function isoOf({ text, index, month, day }: WrittenDate, year: number | null): FoundDate | null {
  if (year === null) return null;
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(twoDigits(month));
  if (month !== null && day !== null) parts.push(twoDigits(day));
  const date = parts.join('-');
  // The 31st of April is no date.
  if (parts.length === 3 && new Date(`${date}T00:00:00Z`).getUTCDate() !== day) return null;
  return { date, text, index };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
