import { sameWordInflected } from '#domain/words/inflection.ts';
import { sameNation } from '#domain/words/names-in-text.ts';
import { familiesOf } from '#domain/words/word-families.ts';
import type { ArticleWords } from './article-words.ts';
import type { AskedWord } from './read-question.ts';

/** A word of the article that may stand for a word of a question, and how surely: 0 to 1. */
export interface Match {
  number: number;
  sureness: number;
}

const inflected = 0.95;
/** The one begins with all of the other. */
const longer = 0.75;
/** They begin alike, for at least four letters and half of the longer one. */
const sameStart = 0.65;
const nation = 0.8;
const partOf = 0.6;
const sameFamily = 0.6;
/** Compounds of the same last part, which says what they are: "Feststoffakku" and "Festkörperakku". */
const sameTail = 0.4;
const compounding = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no', 'fi']);
const shortestCompound = 8;
/** Shortest part of a compound that is looked for inside longer words. */
const shortestPart = 4;

/** The words of an article that a word with spaces around it may mean: its forms, compounds, and words for the same thing. */
export function matchesOf(asked: AskedWord, words: ArticleWords, language: string): Match[] {
  const { form } = asked;
  const sureness = new Map<number, number>();
  const add = (number: number, value: number) => {
    if (value > (sureness.get(number) ?? 0)) sureness.set(number, value);
  };
  const exact = words.numberOf.get(form);
  if (exact !== undefined) add(exact, 1);
  if (!/^\p{N}/u.test(form)) {
    for (let number = 0; number < words.forms.length; number++) {
      const value = likeness(form, words.forms[number] ?? '');
      if (value > 0) add(number, value);
    }
  }
  const tail = compounding.has(language) ? tailOf(form, words) : null;
  if (tail) {
    for (let number = 0; number < words.forms.length; number++) {
      if (endsInTail(words.forms[number] ?? '', tail)) add(number, sameTail);
    }
  }
  for (const { number, sureness: value } of kinOf(asked, words, language)) add(number, value);
  return [...sureness].map(([number, value]) => ({ number, sureness: value }));
}

/** Words of the article for the same thing; those of scripts without spaces are in two characters, as the article's are. */
export function kinOf({ form }: AskedWord, words: ArticleWords, language: string): Match[] {
  const kin: Match[] = [];
  for (const family of familiesOf(form, language)) {
    for (const number of words.ofFamily.get(family) ?? []) {
      kin.push({ number, sureness: sameFamily });
    }
  }
  return kin;
}

/** The longest end of a compound that is a word of the article itself; null where none is, as in words that are only derived. */
function tailOf(form: string, { numberOf }: ArticleWords): string | null {
  if (form.length < shortestCompound) return null;
  for (let from = 3; from <= form.length - shortestPart; from++) {
    const tail = form.slice(from);
    if (numberOf.has(tail)) return tail;
  }
  return null;
}

function endsInTail(other: string, tail: string): boolean {
  if (other.length < shortestCompound) return false;
  const at = other.lastIndexOf(tail);
  return at >= 3 && /^(?:e?[ns]|es|en|e)?$/.test(other.slice(at + tail.length));
}

function likeness(asked: string, other: string): number {
  if (asked === other) return 1;
  if (other.length < 3 || asked.length < 3) return 0;
  if (asked.charCodeAt(0) === other.charCodeAt(0)) {
    if (sameWordInflected(asked, other)) return inflected;
    if (isShortForm(asked, other)) return inflected;
    if (asked.length > 4 && other.startsWith(asked)) return longer;
    if (other.length > 4 && asked.startsWith(other)) return longer;
    const half = Math.max(asked.length, other.length) / 2;
    if (sharedStart(asked, other) >= Math.max(4, half)) return sameStart;
  } else if (asked.charCodeAt(0) >= 0x590 && sameWordInflected(asked, other)) return inflected;
  if (sameNation(asked, other)) return nation;
  if (asked.length > shortestPart && other.length > asked.length && other.includes(asked))
    return partOf;
  if (other.length >= shortestPart && asked.length > other.length + 2 && asked.endsWith(other)) {
    return partOf;
  }
  return 0;
}

/** "Buy" and "buys", "oil" and "oils": too short for `sameWordInflected`. */
function isShortForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length !== 3 || long.length > 6 || !long.startsWith(short)) return false;
  return /^(?:s|es|ed|d|ing|er|n|en|e|t|te)$/.test(long.slice(3));
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < most && one.charCodeAt(shared) === other.charCodeAt(shared)) shared++;
  return shared;
}
