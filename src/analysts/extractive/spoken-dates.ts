import { numberWordsOf } from '#domain/numbers/number-words.ts';
import { caselessRegExp } from '#domain/text/caseless.ts';
import { foldWord } from '#domain/text/fold-character.ts';
import { calendarWord } from '#domain/words/calendar-words.ts';
import { type SpokenDateWords, spokenDateWords } from './spoken-date-words.ts';
import type { Reference, WrittenDate } from './written-dates.ts';

const units = ['day', 'week', 'month', 'year'] as const;
type Unit = (typeof units)[number];

interface Patterns {
  /** A date as a text speaks of it, the way it goes in a group: `off`, `ago`, `last` or `next`. */
  spoken: RegExp;
  /** The unit in such words, and the word or digits before it. */
  counted: RegExp;
  /** The unit, where it is one and not several. */
  single: RegExp;
}

const known = new Map<string, Patterns>();

/** "The next week" is reckoned from what the story tells, not from today. */
const toldFrom = /(?:^|\s)(?:the|that|der|am|le|el|il|o|de)\s$/iu;
const following = /next|nächst|volgend|prochain/iu;

/**
 * Yesterday, last week, last Tuesday, two years ago: days are reckoned from the reference, and a week,
 * month or year away is no day. Spans of time, such as the last ten years, are no dates.
 */
export function* spokenDates(
  text: string,
  language: string,
  reference: Reference | null,
): Generator<WrittenDate> {
  const words = spokenDateWords[language];
  if (!words || !reference) return;
  const { spoken, counted, single } = patternsOf(language, words);
  for (const { 0: found, index, groups = {} } of text.matchAll(spoken)) {
    if (/^['’]s/u.test(text.slice(index + found.length))) continue;
    if (following.test(found) && toldFrom.test(text.slice(0, index))) continue;
    const way = groups.next ? 1 : -1;
    const away = groups.off
      ? daysOff(groups.off, words)
      : groups.ago
        ? timeAgo(counted.exec(found), language)
        : (besideOf(single.exec(found)) ?? weekdayBeside(found, way, reference));
    if (away) yield { text: found, index, ...dateAt(reference, away.unit, away.by * way) };
  }
}

interface Away {
  unit: Unit;
  by: number;
}

function daysOff(word: string, { days }: SpokenDateWords): Away | null {
  const off = days[word.toLowerCase()];
  return off === undefined ? null : { unit: 'day', by: -off };
}

/** Two years ago; null for some years ago. */
function timeAgo(found: RegExpExecArray | null, language: string): Away | null {
  const unit = unitOf(found);
  const count = countOf(found?.groups?.count ?? '', language);
  return unit && count !== null ? { unit, by: count } : null;
}

/** Last year, next week: one away; nobody says last day for a date. */
function besideOf(found: RegExpExecArray | null): Away | null {
  const unit = unitOf(found);
  return unit && unit !== 'day' ? { unit, by: 1 } : null;
}

/** The nearest such weekday before or after the reference. */
function weekdayBeside(found: string, way: number, { year, month, day }: Reference): Away | null {
  const today = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  for (const word of found.split(/[\s'’]/u)) {
    const named = /^weekday:(\d)$/u.exec(calendarWord(foldWord(word), word) ?? '')?.[1];
    if (named) return { unit: 'day', by: ((Number(named) - today) * way + 14) % 7 || 7 };
  }
  return null;
}

function unitOf(found: RegExpExecArray | null): Unit | undefined {
  return units.find((unit) => found?.groups?.[unit]);
}

/** The number that digits or a word stand for; an article is one. */
function countOf(word: string, language: string): number | null {
  if (/^\d/u.test(word)) return Number(word);
  const key = foldWord(word);
  return numberWordsOf(language)?.values.get(key) ?? (/^(?:an?|eine[mrn])$/u.test(key) ? 1 : null);
}

/** A date so many units from the reference, as exact as its unit is. */
function dateAt({ year, month, day }: Reference, unit: Unit, by: number) {
  if (unit === 'year') return { year: year + by, month: null, day: null };
  const moved =
    unit === 'month'
      ? new Date(Date.UTC(year, month - 1 + by, 1))
      : new Date(Date.UTC(year, month - 1, day + by * (unit === 'week' ? 7 : 1)));
  return {
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: unit === 'day' ? moved.getUTCDate() : null,
  };
}

function patternsOf(language: string, words: SpokenDateWords): Patterns {
  const cached = known.get(language);
  if (cached) return cached;
  const single = sourceOf((unit) => words[unit].replace(/\/.*/u, ''));
  const either = sourceOf((unit) => words[unit].replace('/', '|'));
  const ofDay = String.raw`\p{L}[\p{L}-]{3,20}`;
  const count = String.raw`(?<count>\d{1,4}|\p{L}{1,12})\s`;
  const plain = (source: string) => source.replace(/\?<\w+>/gu, '?:');
  const fill = (source: string, what: string) => source.replaceAll('#', plain(what));
  const made = {
    spoken: wholeWords(
      [
        `(?<off>${Object.keys(words.days).join('|')})`,
        `(?<ago>${fill(words.ago, count + either)})`,
        `(?<last>${fill(words.last, `(?:${single}|${ofDay})`)})`,
        `(?<next>${fill(words.next, `(?:${single}|${ofDay})`)})`,
      ].join('|'),
      'g',
    ),
    counted: wholeWords(count + either),
    single: wholeWords(single),
  };
  known.set(language, made);
  return made;
}

function sourceOf(wordsOf: (unit: Unit) => string): string {
  return `(?:${units.map((unit) => `(?<${unit}>${wordsOf(unit)})`).join('|')})`;
}

/** What isn't part of a longer word, or of a number such as 75,000. */
function wholeWords(source: string, flags: '' | 'g' = ''): RegExp {
  return caselessRegExp(String.raw`(?<![\p{L}\p{N}]|\d[.,])(?:${source})(?![\p{L}\p{N}])`, flags);
}
