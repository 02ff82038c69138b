import { digitOf, foldWord } from '#domain/text/fold-character.ts';
import { followSpans } from '#domain/text/follow-spans.ts';
import type { Figure } from './figure.ts';
import { hanParts } from './han-numbers.ts';
import { commonReading, significantDigits, valuesOf } from './numeral-values.ts';
import { goesOn, hasOrdinalStop, isOrdinalEnding } from './ordinal-notation.ts';
import { romanOrdinals } from './roman-ordinals.ts';
import { scaleOf } from './scales-and-units.ts';
import { spelledNumbers } from './spelled-numbers.ts';
import { currencyOf, unitAfter } from './unit-after.ts';

const group = "[ \\u00a0\\u202f\\u2009.,'’٬،]";
const numeral = `\\d{1,3}(?:(?<group>${group})\\d{3})(?:\\k<group>\\d{3})*(?:[.,٫]\\d+)?(?!\\d)|\\d{1,2}(?:,\\d{2}){1,8},\\d{3}(?!\\d)|\\d+(?:[.,٫]\\d+)?`;
const codes =
  'USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|KRW|RM|Rp|Rs\\.?|K?Sh|TSh|Tk|NOK|SEK|DKK|AUD|CAD|SGD|HKD|IDR|THB|PHP|TWD|BRL|MXN|ZAR|TRY|PLN|CZK|HUF|ILS|AED|SAR|EGP|NGN|KES|R';
const currency = `(?:US|A|C|NZ|HK|NT|S|R)?\\$|[€£¥₹₩₽₺]|(?<![\\p{L}\\p{N}])(?:${codes})(?=\\s?\\d)`;
const sign = '(?<![\\p{L}\\p{N}.,])[-−–+]';
const before = `(?:(?<percentBefore>%|[Yy]üzde|百分之)\\s?|(?<sign>${sign})?(?<currency>${currency})\\s?(?<sign2>[-−–])?|(?<sign3>${sign})?(?<![A-Za-z\u00c0-\u024f\u0370-\u04ff\\d]|\\d[.,]))`;
const pattern = new RegExp(`${before}(?<numeral>${numeral})`, 'gu');

export type { Figure };

/** 2023-03-14, 14.03.2023, 3/14/2023: no figure but three. */
const numericDate =
  /(?<![\d.])(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{2,4})(?![\d])/gu;
/** 3.11.2, 192.168.0.1 */
const version = /(?<![\d.])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}/gu;
const minusWord =
  /(?:minus|moins|menos|meno|min|минус|マイナス|영하|零下|负|負|ऋण|माइनस|سالب|ناقص)\s?$/iu;

/** Every number written in digits or, for languages with a table, in words, in order of place. */
export function figuresIn(text: string, language: string): Figure[] {
  const plain = asciiDigits(text);
  const apart = partsApart(plain);
  const parts = language === 'zh' || language === 'ja' ? hanParts(plain) : [];
  const isApart = followSpans([...apart, ...parts]);
  const written: Figure[] = [];
  for (const match of plain.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const raw = groups.numeral ?? '';
    const at = match.index + match[0].length - raw.length;
    if (isApart({ start: at, end: at + 1 })) continue;
    const lead = match[0].slice(0, match[0].length - raw.length);
    const start = match.index + (lead.length - lead.trimStart().length);
    const figure = figureAt(plain, at, raw, language, Boolean(groups.currency));
    if (!figure) continue;
    const previous = written.at(-1);
    const touching = previous && figure.start - previous.end <= (language === 'ko' ? 1 : 0);
    const joined = touching && joinDescending(previous, figure);
    if (joined) {
      written[written.length - 1] = joined;
      continue;
    }
    const negative = Boolean(groups.sign || groups.sign2 || groups.sign3) && !/^\s*\+/u.test(lead);
    const minus = negative || minusWord.test(plain.slice(Math.max(0, start - 8), start));
    written.push({
      ...figure,
      start,
      values: minus ? figure.values.map((value) => -value) : figure.values,
      unit: groups.percentBefore
        ? '%'
        : (groups.currency && currencyOf(groups.currency)) || figure.unit,
    });
  }
  for (const { start, end } of apart) {
    for (const figure of plainNumbers(plain, start, end)) written.push(figure);
  }
  written.push(...parts);
  const isWritten = followSpans(written);
  const spelled = [...spelledNumbers(text, language), ...romanOrdinals(text, language)]
    .sort((one, other) => one.start - other.start)
    .filter((figure) => !isWritten(figure));
  return [...written, ...spelled].sort((left, right) => left.start - right.start);
}

/** The same text with the digits of every script as 0-9, no longer and no shorter. */
function asciiDigits(text: string): string {
  return text.replace(/[^ -~]/gu, (character) => {
    if (character.length > 1) return character;
    if (character === '％' || character === '٪') return '%';
    if (/\s/u.test(character)) return ' ';
    if (character === '．') return '.';
    if (character === '，') return ',';
    return digitOf(character) ?? character;
  });
}

function partsApart(text: string): { start: number; end: number }[] {
  const dates = [...text.matchAll(numericDate)].map(placeOfMatch);
  const versions = [...text.matchAll(version)].map(placeOfMatch);
  const isDated = followSpans(dates);
  return [...dates, ...versions.filter(({ start }) => !isDated({ start, end: start + 1 }))];
}

function placeOfMatch(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

function plainNumbers(text: string, start: number, end: number): Figure[] {
  return [...text.slice(start, end).matchAll(/\d+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    values: [Number(match[0])],
    unit: null,
    ordinal: false,
    significant: match[0].length,
  }));
}

/** The number at a place with the scale and unit that follow it; null when it is part of a name such as `5G` or `3D`. */
function figureAt(
  text: string,
  start: number,
  raw: string,
  language: string,
  priced: boolean,
): Figure | null {
  let values = valuesOf(raw);
  const plain = commonReading(raw, values, language);
  let end = start + raw.length;
  const glued = /^\p{L}/u.test(text.slice(end, end + 1));
  const rest = text.slice(end, end + 40);
  let ordinal = isOrdinalEnding(rest, language);
  const dotted = !ordinal && /^\d{1,3}$/.test(raw) && hasOrdinalStop(rest, language);
  if (ordinal) end += /^[-:.'’°\p{L}ºªᵉʳ]+/u.exec(rest)?.[0].length ?? 0;
  else if (dotted && goesOn(rest, language)) end += 1;
  else if (/^s(?![\p{L}\p{N}])/u.test(text.slice(end))) end += 1;
  else if (/^第/u.test(text[start - 1] ?? '')) ordinal = true;
  let scaled = false;
  for (let next = wordAfter(text, end); next; next = wordAfter(text, end)) {
    const scale = scaleOf(next.key, language);
    const loose = /^[a-z]$/u.test(next.key) && next.gap > 0 && !isMillion(next.raw, language);
    if (scale === undefined || loose) break;
    const both = next.key === 'm' && !priced;
    values = [...(scaled ? values : plain).map((value) => value * scale), ...(both ? values : [])];
    end = next.end;
    scaled = true;
    if (next.dense && /^\d/u.test(text.slice(end))) break;
  }
  const unit = priced ? null : unitAfter(text, end);
  if (unit) end = unit.end;
  if (
    glued &&
    !ordinal &&
    !scaled &&
    !unit &&
    end === start + raw.length &&
    /^[A-Za-z]/u.test(text.slice(end))
  ) {
    return null;
  }
  return {
    start,
    end,
    values: distinct(values),
    unit: unit?.unit ?? null,
    ordinal,
    ...(dotted && !scaled && !unit && { either: true }),
    significant: significantDigits(raw),
  };
}

/** 38,2 M d’euros */
function isMillion(raw: string, language: string): boolean {
  return raw === 'M' && /^(?:fr|es|pt|it)$/u.test(language);
}

/** 3億5000万: one number, when the second part is smaller than the unit of the first. */
function joinDescending(first: Figure, second: Figure): Figure | null {
  const [high = 0] = first.values;
  const [low = 0] = second.values;
  if (first.unit || Math.abs(high) < 1e4 || high % 1e4 !== 0 || low >= 1e8 || low >= high)
    return null;
  return {
    ...second,
    start: first.start,
    values: [high + low],
    significant: first.significant + second.significant,
  };
}

interface NextWord {
  key: string;
  raw: string;
  gap: number;
  end: number;
  dense: boolean;
}

function wordAfter(text: string, at: number): NextWord | null {
  const ahead = text.slice(at, at + 28);
  const dense = /^\s?([万萬億亿兆千百만억조천]|백만|십억|천만|百万|千万|十亿|十億)/u.exec(ahead);
  if (dense?.[1]) {
    return { key: dense[1], raw: dense[1], gap: 0, end: at + dense[0].length, dense: true };
  }
  const word = /^([\s\u00a0-]?)(\p{L}[\p{L}\p{M}]*)\.?/u.exec(ahead);
  if (!word?.[2]) return null;
  const dot =
    word[0].endsWith('.') &&
    word[2].length <= 4 &&
    (/^(?:mio|mrd|tsd|mln|mld|mill)$/iu.test(word[2]) ||
      !/^\s*(?:\p{Lu}|$)/u.test(ahead.slice(word[0].length)));
  const end = at + (word[1]?.length ?? 0) + word[2].length + (dot ? 1 : 0);
  return { key: foldWord(word[2]), raw: word[2], gap: word[1]?.length ?? 0, end, dense: false };
}

function distinct(values: number[]): number[] {
  return [...new Set(values)];
}
