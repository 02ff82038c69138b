import type { LabelledArticle } from '#e2e/evaluate/labelled-articles.ts';
import type { Chance } from './seeded-random.ts';

const capitalised =
  /(?<![.!?:"“„«»”\n]\s?)(?<=[\p{Ll},)]\s)(?:\p{Lu}[\p{L}’'-]+)(?:\s(?:de|von|van|of|al|bin|di|da)?\s?\p{Lu}[\p{L}’'-]+){0,3}/gu;
const acronym = /(?<![\p{L}\p{N}])\p{Lu}{2,5}(?![\p{L}\p{N}])/gu;
const plainWords = new Set(
  'I The A An He She It They We But And In On At Mr Mrs Ms Dr Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December TV OK AM PM'.split(
    ' ',
  ),
);

export interface Names {
  /** Names of two words or more, e.g. persons. */
  long: string[];
  /** Names of one word. */
  short: string[];
  acronyms: string[];
}

/** The names of an article, found by capitals, or in other scripts by words that it repeats. */
export function namesOf({ article, language, names }: LabelledArticle): Names {
  if (names) return sorted(names.own);
  const { text } = article;
  if (/^(?:zh|ja|ko|ar|he|hi|th)$/u.test(language)) {
    return {
      long: [],
      short: repeatedWords(text, language),
      acronyms: distinct(text.match(acronym) ?? []),
    };
  }
  const all = distinct(text.match(capitalised) ?? []).filter((name) => !plainWords.has(name));
  // In German every noun has a capital: names of several words are surer.
  return {
    long: all.filter((name) => name.includes(' ')),
    short:
      language === 'de'
        ? germanNames(all, text)
        : all.filter((name) => !name.includes(' ') && name.length > 2),
    acronyms: distinct(text.match(acronym) ?? []).filter((name) => !plainWords.has(name)),
  };
}

/** Names by length, from a list. */
export function sorted(names: string[]): Names {
  return {
    long: names.filter((name) => name.includes(' ')),
    short: names.filter((name) => !name.includes(' ')),
    acronyms: [],
  };
}

/** Parts of long names, and words that follow a preposition of place or origin. */
function germanNames(all: string[], text: string): string[] {
  const parts = new Set(
    all.filter((name) => name.includes(' ')).flatMap((name) => name.split(' ').slice(-1)),
  );
  return all.filter(
    (name) =>
      !name.includes(' ') &&
      (parts.has(name) ||
        new RegExp(`(?:in|aus|nach) ${name}(?:[,.]| sagt| hat| ist)`, 'u').test(text)),
  );
}

function repeatedWords(text: string, language: string): string[] {
  const counts = new Map<string, number>();
  for (const { segment, isWordLike } of new Intl.Segmenter(language, {
    granularity: 'word',
  }).segment(text)) {
    if (isWordLike && /^[\p{L}\p{M}]{2,}$/u.test(segment))
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  const least = /^(?:ar|he|hi)$/u.test(language) ? 4 : 2;
  const katakana = text.match(/[\p{sc=Katakana}ー]{3,}/gu) ?? [];
  const repeated = [...counts].filter(
    ([word, count]) => count >= 3 && word.length >= least && !/^[\p{sc=Hiragana}]+$/u.test(word),
  );
  return distinct([...katakana, ...repeated.map(([word]) => word)]);
}

/** The sentence with one name replaced by a name of the same kind that another article gives, whole or in part, or two of its own names swapped; null when it has none. */
export function withAnotherName(
  text: string,
  own: Names,
  strangers: Names,
  chance: Chance,
): string | null {
  const present = {
    long: own.long.filter((name) => has(text, name)),
    short: own.short.filter((name) => has(text, name)),
    acronyms: own.acronyms.filter((name) => has(text, name)),
  };
  const ways: (() => string | null)[] = [];
  if (present.long.length > 0 && strangers.long.length > 0) {
    const name = chance.pick(present.long);
    const other = chance.pick(strangers.long);
    ways.push(
      () => swap(text, name, other),
      () => swap(text, name, [...name.split(' ').slice(0, -1), other.split(' ').at(-1)].join(' ')),
      () => swap(text, name, [other.split(' ')[0], ...name.split(' ').slice(1)].join(' ')),
    );
  }
  if (present.short.length > 0 && strangers.short.length > 0) {
    ways.push(() => swap(text, chance.pick(present.short), chance.pick(strangers.short)));
  }
  if (present.acronyms.length > 0 && strangers.acronyms.length > 0) {
    ways.push(() => swap(text, chance.pick(present.acronyms), chance.pick(strangers.acronyms)));
  }
  const mine = [...present.long, ...present.short];
  if (mine.length > 1) {
    const [first, second] = chance.shuffled(mine) as [string, string];
    if (!first.includes(second) && !second.includes(first))
      ways.push(() => exchange(text, first, second));
  }
  const absent = [...own.long, ...own.short].filter((name) => !has(text, name));
  if (mine.length > 0 && absent.length > 0)
    ways.push(() => swap(text, chance.pick(mine), chance.pick(absent)));
  for (const way of chance.shuffled(ways)) {
    const changed = way();
    if (changed !== null && changed !== text) return changed;
  }
  return null;
}

function swap(text: string, name: string, other: string): string | null {
  if (name === other || other.includes(name) || name.includes(other)) return null;
  return text.replace(bounded(name), other);
}

function exchange(text: string, first: string, second: string): string {
  return text
    .replace(bounded(first), '\u0001')
    .replace(bounded(second), first)
    .replace('\u0001', second);
}

function has(text: string, name: string): boolean {
  return bounded(name).test(text);
}

function bounded(name: string): RegExp {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(name)
    ? new RegExp(plain, 'u')
    : new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
