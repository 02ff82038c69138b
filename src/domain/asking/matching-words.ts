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
const partOf = 0.6;
const sameFamily = 0.6;
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
  for (const family of familiesOf(form, language)) {
    for (const number of words.ofFamily.get(family) ?? []) add(number, sameFamily);
  }
  return [...sureness].map(([number, value]) => ({ number, sureness: value }));
}

/** Words for the same thing as a word of a script without spaces; they are in two characters, as the article's are. */
export function kinOf({ form }: AskedWord, words: ArticleWords, language: string): Match[] {
  const kin: Match[] = [];
  for (const family of familiesOf(form, language)) {
    for (const number of words.ofFamily.get(family) ?? []) {
      kin.push({ number, sureness: sameFamily });
    }
  }
  return kin;
}

function likeness(asked: string, other: string): number {
  if (asked === other) return 1;
  if (other.length < 3 || asked.length < 3) return 0;
  if (asked.charCodeAt(0) === other.charCodeAt(0)) {
    if (sameWordInflected(asked, other)) return inflected;
    if (isShortForm(asked, other)) return inflected;
    if (asked.length > 4 && other.startsWith(asked)) return 0.75;
    if (other.length > 4 && asked.startsWith(other)) return 0.7;
    if (sharedStart(asked, other) >= Math.max(5, 0.6 * Math.max(asked.length, other.length))) {
      return 0.65;
    }
  } else if (asked.charCodeAt(0) >= 0x590 && sameWordInflected(asked, other)) return inflected;
  if (sameNation(asked, other)) return 0.8;
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
