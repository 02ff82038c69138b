import { cuesOf } from './cues/cues-of.ts';
import { monthNames } from './month-names.ts';

/** The parts of a date that a text spells out. */
export interface WrittenDate {
  /** As the text words it. */
  text: string;
  index: number;
  year: number | null;
  month: number | null;
  day: number | null;
}

/** The day that dates without a year or month are reckoned from. */
export interface Reference {
  year: number;
  month: number;
  day: number;
}

/** 昨年3月, 올해 5월: the year in a word before the month. */
const relativeYears: [RegExp, number][] = [
  [/(?:昨年|去年|지난해|작년)\s?$/u, -1],
  [/(?:今年|올해|금년)\s?$/u, 0],
  [/(?:来年|明年|내년)\s?$/u, 1],
];

/** 2024年12月26日, 24年12月, 4月24日, 14日 of a Japanese paper, 2024년 3월 5일. */
export function* eastAsianDates(
  text: string,
  language: string,
  reference: Reference | null,
): Generator<WrittenDate> {
  const pattern =
    /(?:(?<year>\d{4}|(?<!\d)\d{2})\s?[年년]\s?)?(?<month>\d{1,2})\s?[月월]\s?(?:(?<day>\d{1,2})\s?[日日號号일])?|(?<only>\d{4})\s?[年년](?![間间])/gu;
  for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
    if (/[かヶカ]$/u.test(text.slice(0, index))) continue;
    const year = groups.only ?? groups.year;
    const ago = relativeYears.find(([before]) => before.test(text.slice(0, index)))?.[1];
    const spoken = ago === undefined || !reference ? null : reference.year + ago;
    yield {
      text: found.trim(),
      index,
      year: year === undefined ? spoken : Number(year) + (year.length === 2 ? 2000 : 0),
      month: numberOrNull(groups.month),
      day: numberOrNull(groups.day),
    };
  }
  if (language !== 'ja' || !reference) return;
  for (const { 0: found, index, groups = {} } of text.matchAll(
    /(?<![\d月])(?<day>\d{1,2})日(?=[、，にのまかはも付夜朝午])/gu,
  )) {
    const day = Number(groups.day);
    if (day > reference.day) continue;
    yield { text: found, index, year: reference.year, month: reference.month, day };
  }
}

const datingWord =
  /(?:^|\s)(?:in|last|since|until|by|this|next|late|early|mid|im|seit|bis|Ende|Anfang|Mitte|en|depuis|fin|début|desde|hasta|a|nel|dal|entro|em|sinds|eind|begin|в|с|до|od|do|v|w|i|sedan)[\s-]$/iu;
/** Months that are also words or names in English. */
const ambiguous = new Set([
  'may',
  'mar',
  'march',
  'jan',
  'jun',
  'sep',
  'dec',
  'august',
  'april',
  'june',
]);

/**
 * 14 March 2023, March 14, 2023, 14. März, 3 de mayo de 2021, March 2023; a month alone only after a
 * word that dates.
 */
export function* namedMonths(text: string, language: string): Generator<WrittenDate> {
  const { numbers, pattern } = monthNames(language);
  if (!pattern) return;
  const finder = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|°|ª)?\s(?:(?:de|di|of)\s)?)?(?<month>${pattern})\.?(?![\p{L}\p{M}])(?:\s(?<after>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?![.,]\d|\s?(?:%|percent|a\.m|p\.m|:)))?(?:,?\s?(?:de\s|del\s)?(?:(?:عام|سنة)\s)?(?<year>[12]\d{3})(?!\d))?`,
    'giu',
  );
  for (const { 0: found, index, groups = {} } of text.matchAll(finder)) {
    const name = groups.month?.toLowerCase() ?? '';
    const day = groups.day ?? groups.after;
    if (!day && !groups.year) {
      if ((name.length < 4 && name !== 'may') || !datingWord.test(text.slice(0, index))) continue;
      if (ambiguous.has(name) && groups.month === name) continue;
    }
    yield {
      text: found.replace(/\.$/u, '').trim(),
      index,
      year: numberOrNull(groups.year),
      month: numbers.get(name) ?? null,
      day: numberOrNull(day),
    };
  }
}

/** 2024-03-14 and 14.03.2024; 03/04/2024 could be either day and is left out. */
export function* numericDates(text: string): Generator<WrittenDate> {
  const pattern =
    /(?<![\d.-])(?<y1>\d{4})-(?<m1>\d{2})-(?<d1>\d{2})(?![\d-])|(?<![\d.])(?<d2>\d{1,2})\.\s?(?<m2>\d{1,2})\.\s?(?<y2>(?:19|20)\d{2})(?!\d)/gu;
  for (const { 0: found, index, groups = {} } of text.matchAll(pattern)) {
    yield {
      text: found,
      index,
      year: numberOrNull(groups.y1 ?? groups.y2),
      month: numberOrNull(groups.m1 ?? groups.m2),
      day: numberOrNull(groups.d1 ?? groups.d2),
    };
  }
}

const loneYear =
  /(?<![\p{L}\p{N}.,:/$€£#-])(?<year>1[5-9]\d\d|20\d\d)(?![\p{L}\p{N}%]|[.,:/]\d|[-–]\d|\s?(?:%|€|\$|£|km|kg|meters?|metres?|people|euros?|dollars?|Euro|Menschen|personnes|personas|persone|pessoas|mensen|units|words|miles|feet)(?!\p{L}))/gu;
const afterYear =
  /^(?:\s?(?:год|г\.|рок|р\.|yıl|roku)|['’](?:de|da|te|ta|den|dan|ten|tan|e|a|ye|ya|nin|nın|in|ün|un)(?!\p{L}))/u;

/** A year alone, where what stands around it says that it is one. */
export function* loneYears(
  text: string,
  language: string,
  reference: Reference | null,
): Generator<WrittenDate> {
  const { beforeYear } = cuesOf(language);
  const latest = (reference?.year ?? 2050) + 60;
  for (const { 0: found, index, groups = {} } of text.matchAll(loneYear)) {
    const year = Number(groups.year);
    if (year > latest) continue;
    const before = text.slice(Math.max(0, index - 24), index);
    const after = text.slice(index + 4, index + 12);
    const opens = !before.trim() && language.startsWith('de') && /^\s\p{Ll}/u.test(after);
    const bracketed = before.endsWith('(') && after.startsWith(')');
    if (!opens && !bracketed && !beforeYear?.test(before) && !afterYear.test(after)) continue;
    yield { text: found, index, year, month: null, day: null };
  }
}

function numberOrNull(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
