import { monthNames } from '#domain/words/month-names.ts';

const months = new Map(monthNames.map(({ name, month }) => [name, month]));
const monthOf = (word: string) => months.get(word.toLowerCase().replace(/\.$/, ''));

const two = (part: number) => String(part).padStart(2, '0');

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function dated(year: number, month: number, day: number): string | null {
  if (year < 100) year += year < 60 ? 2000 : 1900;
  if (year < 1990 || year > 2040 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * The first full date in a line of text, as `YYYY-MM-DD`; null when there is none. `3/4/2024` is
 * the third of April, but for American English.
 */
export function parseVisibleDate(text: string, language: string): string | null {
  const line = text.slice(0, 300);
  if (!/\d{2}/.test(line)) return null;
  return numericDate(line, language) ?? wordedDate(line);
}

function numericDate(line: string, language: string): string | null {
  const yearFirst =
    /(?<!\d)((?:19|20)\d{2})\s?(?:[./-]|年|년)\s?(\d{1,2})\s?(?:[./-]|月|월)\s?(\d{1,2})(?!\d)/.exec(
      line,
    );
  if (yearFirst) return dated(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast =
    /(?<![\d.,/])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d{2}|\d{2})(?![\d.,/]\d|\d)/.exec(
      line,
    );
  if (!yearLast) return null;
  const [, one, mark, other, year] = yearLast;
  if (year?.length === 2 && mark === '-') return null;
  const americanFirst =
    mark !== '.' && (/^en(-us)?$/i.test(language) || Number(other) > 12) && Number(one) <= 12;
  return americanFirst
    ? dated(Number(year), Number(one), Number(other))
    : dated(Number(year), Number(other), Number(one));
}

/**
 * Letters in lower case of the scripts in which months are known. Patterns with every letter of Unicode
 * in both cases take longer to compile than a page to read.
 */
const letters = 'a-zªµºß-öø-ʯͰ-ԯא-תء-يḀ-῿';
const dayFirst = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s*(?:de\s+|of\s+|-)?\s*([${letters}\u0300-\u036fऀ-ॿ]{3,12})\.?,?\s*(?:de\s+|del\s+|-)?\s*((?:19|20)\d{2})(?!\d)`,
  'g',
);
const monthFirst = new RegExp(
  String.raw`(?<![${letters}])([${letters}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+((?:19|20)\d{2})(?!\d)`,
  'g',
);

function wordedDate(text: string): string | null {
  if (!/(?:19|20)\d{2}/.test(text)) return null;
  const line = text.toLowerCase();
  for (const [, day, word = '', year] of line.matchAll(dayFirst)) {
    const month = monthOf(word);
    if (month) return dated(Number(year), month, Number(day));
  }
  for (const [, word = '', day, year] of line.matchAll(monthFirst)) {
    const month = monthOf(word);
    if (month) return dated(Number(year), month, Number(day));
  }
  return null;
}

/** The date in an address such as `/2024/05/17/`; null when there is no full one. */
export function dateInAddress(url: string): string | null {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(
    url.replace(/^https?:\/\/[^/]*/, ''),
  );
  return match ? dated(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
