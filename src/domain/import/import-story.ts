import { articleIdOf } from '#domain/article/article-id.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { ReadingState } from '#domain/story/story.ts';
import { tidyTags } from '#domain/story/story-tag.ts';
import { withoutControls } from '#domain/text/without-controls.ts';
import { importAddress } from './import-address.ts';

/** A story as another program's export tells of it, in that program's words. */
export interface ImportedStory {
  url: string;
  title: string;
  tags: string[];
  /** Epoch milliseconds; null when it is not told. */
  savedAt: number | null;
  archived: boolean;
  read: boolean;
  /** Marked as a favorite: kept as a tag. */
  starred: boolean;
  /** The reader's highlights in it: kept in the note, as the page that has their place was not read yet. */
  highlights: { words: string; note: string }[];
  note: string;
  excerpt: string;
  authors: string[];
}

/** An entry that an import had to skip. */
export interface ImportProblem {
  /** Number of the line, row or entry in the file, from 1. */
  entry: number;
  /** Its title or address as far as it could be read; empty for none. */
  title: string;
  reason: ImportProblemReason;
}

/** Why an entry was not imported; `at` is the path of the invalid field, null when the whole is invalid. */
export type ImportProblemReason =
  | { kind: 'no address' | 'dead address' | 'cut short' | 'not a story' | 'rule refused' }
  | { kind: 'invalid'; at: string | null };

export const nothingImported: ImportedStory = {
  url: '',
  title: '',
  tags: [],
  savedAt: null,
  archived: false,
  read: false,
  starred: false,
  highlights: [],
  note: '',
  excerpt: '',
  authors: [],
};

/** Nothing was saved before the web; what is dated later than this was not saved either. */
const oldest = Date.UTC(1990, 0, 1);
const newest = Date.UTC(2100, 0, 1);

/** The rows of an imported story; `now` stands in where it does not tell when it was saved. Throws a RangeError without a web address. */
export function rowsOfImported(
  story: ImportedStory,
  now: number,
): { bookmark: Bookmark; state: ReadingState } {
  const url = importAddress(story.url);
  if (!url) throw new RangeError('No web address');
  const articleId = articleIdOf(url);
  const host = new URL(url).hostname.replace(/^www\./, '');
  const savedAt =
    story.savedAt !== null && story.savedAt > oldest && story.savedAt <= now ? story.savedAt : now;
  const bookmark: Bookmark = {
    articleId,
    url,
    title: plain(story.title, 1000) || url.slice(0, 1000),
    siteName: host.slice(0, 300),
    authors: story.authors
      .map((author) => plain(author, 200))
      .filter(Boolean)
      .slice(0, 50),
    excerpt: plain(story.excerpt, 2000),
  };
  const state: ReadingState = {
    articleId,
    savedAt,
    readAt: story.read ? savedAt : null,
    archivedAt: story.archived ? savedAt : null,
    tags: tidyTags([...story.tags.map(withoutControls), ...(story.starred ? [starredTag] : [])]),
    note: withoutControls(noteOf(story)).trim().slice(0, 20_000),
  };
  return { bookmark, state };
}

/** The tag of what was a favorite elsewhere. */
const starredTag = 'starred';
/** The tag of what was hidden from others elsewhere: in Gloss, everything is. */
export const privateTag = 'private';

/** The note, and under it the highlights as quotations, each with its own note. */
function noteOf({ note, highlights }: ImportedStory): string {
  const quotations = highlights
    .map(({ words, note: own }) => ({ words: words.trim(), own: own.trim() }))
    .filter(({ words, own }) => words || own)
    .map(({ words, own }) => [words && `> ${linesOf(words).join('\n> ')}`, own])
    .map((lines) => lines.filter(Boolean).join('\n'));
  return [note.trim(), ...quotations].filter(Boolean).join('\n\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function plain(text: string, most: number): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim().slice(0, most);
}

const numeric = /^[+-]?\d+(?:\.\d+)?$/;
/** From here on a number of microseconds counts from 1601, as Chromium's own files do. */
const microsecondsFrom1601 = 1e16;
const from1601 = 11_644_473_600_000;

/**
 * Epoch milliseconds of a moment as exports write it: Unix seconds, milliseconds or microseconds, or a
 * date; null for anything else, and for moments at or before the epoch or far in the future, which only
 * say that the program knew none.
 */
export function importedMoment(written: string | number | null | undefined): number | null {
  const text = String(written ?? '').trim();
  const moment = numeric.test(text) ? momentOfNumber(Number(text)) : Date.parse(text);
  return moment > oldest && moment < newest ? moment : null;
}

function momentOfNumber(number: number): number {
  if (number > microsecondsFrom1601) return Math.round(number / 1000) - from1601;
  if (number > 1e15) return Math.round(number / 1000);
  return Math.round(number > 1e11 ? number : number * 1000);
}
