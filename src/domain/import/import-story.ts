import { z } from 'zod';
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
  | { kind: 'no address' | 'cut short' | 'not a story' | 'rule refused' }
  | { kind: 'invalid'; at: string | null };

export const nothingImported: ImportedStory = {
  url: '',
  title: '',
  tags: [],
  savedAt: null,
  archived: false,
  read: false,
  note: '',
  excerpt: '',
  authors: [],
};

const oldest = Date.UTC(1990, 0, 1);

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
    tags: tidyTags(story.tags.map(withoutControls)),
    note: withoutControls(story.note).trim().slice(0, 20_000),
  };
  return { bookmark, state };
}

function plain(text: string, most: number): string {
  return withoutControls(text).replace(/\s+/g, ' ').trim().slice(0, most);
}

const seconds = z.coerce.number().positive();

/** Epoch milliseconds of a moment as exports write it: Unix seconds, milliseconds or microseconds, or a date; null for anything else. */
export function importedMoment(written: string | number | null | undefined): number | null {
  if (written === null || written === undefined || written === '') return null;
  const number = seconds.safeParse(written);
  if (number.success) {
    if (number.data > 1e15) return Math.round(number.data / 1000);
    return number.data > 1e11 ? Math.round(number.data) : Math.round(number.data * 1000);
  }
  const parsed = Date.parse(String(written));
  return Number.isNaN(parsed) ? null : parsed;
}
