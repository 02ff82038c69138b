import * as chrono from 'chrono-node';
import { cuesOf } from './cues/cues-of.ts';
import { monthNames } from './month-names.ts';

/** A day, month or year that a sentence names, in the precision it gives. */
export interface FoundDate {
  /** ISO 8601: `2023`, `2023-03` or `2023-03-14`. */
  date: string;
  /** As the sentence words it. */
  text: string;
  index: number;
  /** True where the year is the article's, not the sentence's. */
  relative: boolean;
}

export interface Reference {
  year: number;
  month: number;
  day: number;
}

interface Found extends Omit<FoundDate, 'date' | 'relative'> {
  year: number | null;
  month: number | null;
  day: number | null;
}

const locales: Record<string, { parse: typeof chrono.parse }> = {
  en: chrono.en.casual,
  de: chrono.de.casual,
  fr: chrono.fr.casual,
  es: chrono.es.casual,
  it: chrono.it.casual,
  pt: chrono.pt.casual,
  nl: chrono.nl.casual,
  ru: chrono.ru.casual,
  uk: chrono.uk.casual,
};

/** The day of an ISO moment, in the moment's own zone. */
export function referenceOf(moment: string | null): Reference | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(moment ?? '');
  if (!match?.[2] || !match[3]) return null;
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

/**
 * The dates that a sentence names, in their order. Where it gives no year, it is the one that puts
 * the date nearest the reference: before it, or after it when `forward`. Without a reference
 * such dates are left out, as are times of day, durations and days of the week.
 */
export function findDates(
  sentence: string,
  language: string,
  reference: Reference | null,
  forward: boolean,
): FoundDate[] {
  if (!/\p{N}|\p{L}{3}/u.test(sentence)) return [];
  const primary = language.toLowerCase().split('-')[0] ?? '';
  const found: Found[] = [];
  const add = (date: Found) => {
    const clashes = found.some(
      (other) =>
        date.index < other.index + other.text.length && other.index < date.index + date.text.length,
    );
    if (!clashes && isPossible(date)) found.push(date);
  };
  for (const date of eastAsianDates(sentence, primary, reference)) add(date);
  for (const date of namedMonths(sentence, language)) add(date);
  for (const date of isoDates(sentence)) add(date);
  for (const date of spokenDates(sentence, primary, reference)) add(date);
  for (const date of years(sentence, primary, language, reference)) add(date);
  return found
    .sort((a, b) => a.index - b.index)
    .flatMap((date) => resolve(date, reference, forward) ?? []);
}

function isPossible({ year, month, day }: Found): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day !== null && (day < 1 || day > 31)) return false;
  return year === null || (year >= 1000 && year <= 2200);
}

function resolve(found: Found, reference: Reference | null, forward: boolean): FoundDate | null {
  const { text, index, month, day } = found;
  let { year } = found;
  const relative = year === null;
  if (year === null) {
    if (!reference || month === null) return null;
    year = reference.year;
    const ahead =
      month * 100 + (day ?? (forward ? 31 : 0)) - (reference.month * 100 + reference.day);
    if (!forward && ahead > 0) year -= 1;
    if (forward && ahead < 0) year += 1;
  }
  const parts = [String(year).padStart(4, '0')];
  if (month !== null) parts.push(String(month).padStart(2, '0'));
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'));
  const date = parts.join('-');
  if (parts.length === 3 && Number.isNaN(Date.parse(date))) return null;
  if (parts.length === 3 && new Date(date).getUTCDate() !== day) return null;
  return { date, text, index, relative };
}

/** 2024年12月26日, 24年12月, 4月24日, 14日 of a Japanese paper, 2024년 3월 5일. */
function* eastAsianDates(
  text: string,
  language: string,
  reference: Reference | null,
): Generator<Found> {
  const pattern =
    /(?:(?<year>\d{4}|(?<![\d])\d{2})\s?[年년]\s?)?(?<month>\d{1,2})\s?[月월]\s?(?:(?<day>\d{1,2})\s?[日日號号일])?|(?<only>\d{4})\s?[年년](?![間间])/gu;
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    if (/[か个個ヶカ]$/u.test(text.slice(0, match.index))) continue;
    const short = groups.year?.length === 2;
    yield {
      text: match[0].trim(),
      index: match.index,
      year: groups.only
        ? Number(groups.only)
        : groups.year
          ? Number(groups.year) + (short ? 2000 : 0)
          : null,
      month: groups.month ? Number(groups.month) : null,
      day: groups.day ? Number(groups.day) : null,
    };
  }
  if (language !== 'ja' || !reference) return;
  for (const match of text.matchAll(
    /(?<![\d月])(?<day>\d{1,2})日(?=[、，にのまかはも付夜朝午])/gu,
  )) {
    const day = Number(match.groups?.day);
    if (day > reference.day) continue;
    yield { text: match[0], index: match.index, year: reference.year, month: reference.month, day };
  }
}

/** 14 March 2023, March 14, 2023, 14. März, 3 de mayo de 2021, March 2023, 14 March; a month alone only after a preposition that dates. */
function* namedMonths(text: string, language: string): Generator<Found> {
  const { numbers, pattern } = monthNames(language);
  if (!pattern) return;
  const finder = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|°|ª)?\s(?:(?:de|di|of)\s)?)?(?<month>${pattern})\.?(?![\p{L}\p{M}])(?:\s(?<after>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?![.,]\d|\s?(?:%|percent|a\.m|p\.m|:)))?(?:,?\s(?:de\s|del\s)?(?:(?:عام|سنة)\s)?(?<year>[12]\d{3})(?!\d))?`,
    'giu',
  );
  for (const match of text.matchAll(finder)) {
    const groups = match.groups ?? {};
    const name = groups.month?.toLowerCase() ?? '';
    const month = numbers.get(name) ?? null;
    const day = groups.day ?? groups.after;
    const written = groups.month ?? '';
    // "may", "march", "mar": a word of its own unless it is dated and written as a name.
    if (!day && !groups.year) {
      if (name.length < 4 && name !== 'may') continue;
      if (
        !/(?:^|\s)(?:in|last|since|until|by|this|next|im|seit|bis|Ende|Anfang|Mitte|en|depuis|fin|début|desde|hasta|a|nel|dal|entro|em|desde|sinds|eind|begin|в|с|до|в\sконце|od|do|v|w|i|sedan|late|early|mid)[\s-]$/iu.test(
          text.slice(0, match.index),
        )
      )
        continue;
      if (/^(?:en|de)/u.test(language) && written[0] !== written[0]?.toUpperCase()) continue;
    }
    yield {
      text: match[0].trim(),
      index: match.index,
      year: groups.year ? Number(groups.year) : null,
      month,
      day: day ? Number(day) : null,
    };
  }
}

/** 2024-03-14 and 14.03.2024; 03/04/2024 could be either day and is left out. */
function* isoDates(text: string): Generator<Found> {
  for (const match of text.matchAll(/(?<![\d.-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu)) {
    yield {
      text: match[0],
      index: match.index,
      year: Number(match[1]),
      month: Number(match[2]),
      day: Number(match[3]),
    };
  }
  for (const match of text.matchAll(
    /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2})(?!\d)/gu,
  )) {
    yield {
      text: match[0],
      index: match.index,
      year: Number(match[3]),
      month: Number(match[2]),
      day: Number(match[1]),
    };
  }
}

/** Last week, two years ago, yesterday: what chrono resolves against the reference, as far as it is sure. */
function* spokenDates(
  text: string,
  language: string,
  reference: Reference | null,
): Generator<Found> {
  const locale = locales[language];
  if (!locale || !reference) return;
  const instant = new Date(Date.UTC(reference.year, reference.month - 1, reference.day, 12));
  for (const { index, text: words, start, end } of locale.parse(text, { instant, timezone: 0 })) {
    if (end || /\d{1,2}\s?[:h]\s?\d{2}|\d\s?[ap]\.?m|^\d{1,2}[./-]\d/iu.test(words)) continue;
    // Durations: "for three months", "within two weeks".
    if (/^(?:for|within|in|over|during|seit|innerhalb|pendant|durante|per|por)\s/iu.test(words))
      continue;
    if (/\b(?:for|over|within|past|every|each)\s(?:the\s)?$/iu.test(text.slice(0, index))) continue;
    if (!/\p{L}{3}/u.test(words) || start.isCertain('hour')) continue;
    if (
      /^(?:now|tonight|jetzt|heute|ahora|hoy|adesso|oggi|agora|hoje|nu|vandaag|maintenant|aujourd|сейчас|сегодня|зараз|сьогодні)/iu.test(
        words,
      )
    )
      continue;
    if (!start.isCertain('year')) continue;
    // A week or a year ago names no day.
    const vague =
      /week|woche|semaine|semana|settiman|недел|month|monat|mois|mes|maand|месяц|year|jahr|an|año|anno|ano|jaar|год/iu.test(
        words,
      );
    yield {
      text: words,
      index,
      year: start.get('year'),
      month: start.isCertain('month') ? start.get('month') : null,
      day: start.isCertain('day') && !vague ? start.get('day') : null,
    };
  }
}

/** A year alone, where what stands around it says that it is one. */
function* years(
  text: string,
  primary: string,
  language: string,
  reference: Reference | null,
): Generator<Found> {
  const { beforeYear } = cuesOf(language);
  const latest = (reference?.year ?? 2050) + 60;
  const pattern =
    /(?<![\p{L}\p{N}.,:/$€£#-])(?<year>1[5-9]\d\d|20\d\d)(?![\p{L}\p{N}%]|[.,:/]\d|-\d{3,}|\s?(?:%|€|\$|£|km|kg|meters?|metres?|people|euros?|dollars?|Euro|Menschen|personnes|personas|persone|pessoas|mensen|units|words|miles|feet))(?:[-–](?<to>\d{2,4})(?!\d))?/gu;
  for (const match of text.matchAll(pattern)) {
    const year = Number(match.groups?.year);
    if (year > latest || match.groups?.to) continue;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + 4, match.index + 10);
    const dated =
      beforeYear?.test(before) ||
      (/^[\s]*$/u.test(text.slice(0, match.index)) &&
        /^\s\p{Ll}/u.test(after) &&
        primary === 'de') ||
      (/\($/u.test(before) && /^\)/u.test(after)) ||
      /^\s?(?:год|г\.|рок|р\.|yıl|roku)/u.test(after) ||
      /^['’](?:de|da|te|ta|den|dan|ten|tan|e|a|ye|ya|nin|nın|in|ün|un)(?!\p{L})/u.test(after);
    if (!dated) continue;
    yield { text: match[0], index: match.index, year, month: null, day: null };
  }
}
