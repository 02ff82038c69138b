import { caseless, type Pattern } from '#domain/text/caseless.ts';

/** What a language's words tell about a sentence. Absent where the language has no such list here. */
export interface Cues {
  /** Speaks of what is to come: will, plans to, is expected to. */
  forward?: Pattern;
  /** A time to come, in words: next year, by the end of the month. */
  horizon?: Pattern;
  /** Starts as if something had been said before it: He, But, This. Anchored at the start. */
  dependent?: Pattern;
  /** Reports that there is nothing to report: declined to comment. */
  empty?: Pattern;
  /** Somebody speaks of themselves: I, we, my. */
  firstPerson?: Pattern;
  /** Somebody is reported: said, according to. */
  reported?: Pattern;
  /** Stands before a year: in, since, by. */
  beforeYear?: Pattern;
}

/**
 * Matches any of the phrases, which commas part, as whole words in whatever case. A phrase that ends
 * in `*` may go on: `announc*`. Spaces stand for any white space.
 */
export function phrases(list: string): Pattern {
  return caseless(`(?<![\\p{L}\\p{N}])${anyOf(list)}`);
}

/** Matches what any of the patterns does. */
export function either(...patterns: Pattern[]): Pattern {
  return caseless(patterns.map(({ source }) => `(?:${source})`).join('|'));
}

/** The same, but only where the text begins, after an opening quotation mark or bracket at most. */
export function openings(list: string): Pattern {
  return caseless(`^[\\p{Pi}"'(\\s]*${anyOf(list)}`);
}

/** Matches any of the strings wherever they stand: for scripts that put no space between words. */
export function anywhere(list: string): Pattern {
  return new RegExp(`(?:${itemsOf(list).map(escaped).join('|')})`, 'u');
}

/** The same as `phrases` for scripts that write and, in, for, that together with the next word. */
export function prefixedPhrases(prefixes: string, list: string): Pattern {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${prefixes})?${anyOf(list)}`, 'u');
}

/** One look-ahead for all of them: a class of every letter in each alternative takes long to compile. */
function anyOf(list: string): string {
  const whole: string[] = [];
  const open: string[] = [];
  for (const phrase of itemsOf(list)) {
    if (phrase.endsWith('*')) open.push(escaped(phrase.slice(0, -1)));
    else whole.push(escaped(phrase));
  }
  const parts: string[] = [];
  if (whole.length) parts.push(`(?:${whole.join('|')})(?![\\p{L}\\p{M}\\p{N}])`);
  if (open.length) parts.push(`(?:${open.join('|')})[\\p{L}\\p{M}\\p{N}]*`);
  return `(?:${parts.join('|')})`;
}

function itemsOf(list: string): string[] {
  return list.split(/,\s+/u).map((item) => item.trim());
}

function escaped(phrase: string): string {
  return phrase
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replaceAll("'", "['’]")
    .replace(/\s+/gu, '\\s+');
}
