import { eachWord, isUnspaced } from '#domain/text/each-word.ts';

export const storySorts = ['relevance', 'saved', 'published', 'length', 'site'] as const;
export type StorySort = (typeof storySorts)[number];

/** What the reader asks of the list. Left out, a filter lets everything through. */
export interface StoryQuery {
  /** What was typed: every word must stand in the story, the last one may go on. */
  words?: string;
  /** `no` by default. */
  archived?: 'no' | 'only' | 'both';
  /** Only those unread (true) or read (false). */
  unread?: boolean;
  /** Only those with all of these tags. */
  tags?: string[];
  /** Only those of one of these sites, by name as the rows give it. */
  sites?: string[];
  /** Only those with, or without, a note or highlight of the reader's own. */
  hasNote?: boolean;
  /** Saved from (inclusive) and to (exclusive), in epoch milliseconds. */
  savedFrom?: number;
  savedTo?: number;
  /** Published from and to; a story whose date is not known is in neither. */
  publishedFrom?: number;
  publishedTo?: number;
  /** By default `relevance` when words were typed, else `saved`. */
  sort?: StorySort;
  /** Newest, longest or last first; true by default, but for `site`. */
  descending?: boolean;
}

/** A word looked for, as the index spells it. */
export interface QueryWord {
  word: string;
  /** True for the last word while it is being typed: words that begin so count too. */
  prefix: boolean;
}

const mostWords = 16;

/**
 * The words of a query, each once. Of a script without spaces the pairs of neighbors are looked for, and a
 * character alone only where it stands alone.
 */
export function queryWords(words: string): QueryWord[] {
  const found: { word: string; start: number; end: number }[] = [];
  eachWord(words, (word, start, end) => found.push({ word, start, end }));
  const needed = found.filter(
    ({ start, end }) =>
      !found.some((other) => other.end - other.start > end - start && within(start, end, other)),
  );
  const unique = new Map<string, QueryWord>();
  for (const { word, end } of needed) {
    const prefix = end === words.length && word.length > 1 && !isUnspaced(word);
    const known = unique.get(word);
    unique.set(word, { word, prefix: prefix || (known?.prefix ?? false) });
  }
  return [...unique.values()].slice(0, mostWords);
}

function within(start: number, end: number, other: { start: number; end: number }): boolean {
  return start >= other.start && end <= other.end;
}
