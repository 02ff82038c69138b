import type { Analyst, RunStatus } from '#domain/analysis/analysis-run.ts';
import type { ClaimCount } from '#domain/analysis/claim-count.ts';

/**
 * Tables derived from the stories, so that the reading list opens and searches without loading any story.
 * Every row can be rebuilt from articles, analyses, reading states, sentence notes and bookmarks.
 */

/** What the list shows of a story. */
export interface StoryRow {
  /** Its place in the columns and in the search index; never reused. */
  number: number;
  articleId: string;
  url: string;
  title: string;
  siteName: string;
  authors: string[];
  /** ISO 8601 in the source's own precision; null when not known. */
  publishedAt: string | null;
  /** Epoch milliseconds, like the two below. */
  savedAt: number;
  readAt: number | null;
  archivedAt: number | null;
  /** 1 when archived: a key of the index by which the list opens. */
  archived: 0 | 1;
  /** The hook, or the line offered for one that the article doesn't bear out, else a bookmark's excerpt; empty for none. */
  hook: string;
  /** 0 while the page has not been read. */
  words: number;
  language: string;
  /** How many claims have which mark; null where it was not analyzed, or by no model. */
  claims: ClaimCount | null;
  tags: string[];
  /** The note on the story, its first 200 characters. */
  note: string;
  /** How many highlights and notes of the reader's own it has. */
  sentenceNotes: number;
  /** False for a bookmark whose page was never read. */
  hasArticle: boolean;
  status: RunStatus | null;
  analyst: Analyst['kind'] | null;
  /** Hash of the words that the search index holds of it; empty when it is not in the index yet. */
  indexed: string;
}

/** One row for each `storiesPerChunk` numbers: what the list filters and sorts by, column by column. */
export interface ListChunk {
  chunk: number;
  /** For each slot: 0 when empty, else bits, see `list-columns.ts`. */
  flags: Uint8Array;
  savedAt: Float64Array;
  publishedAt: Float64Array;
  words: Uint32Array;
  /** The segment of the search index that holds the slot's present words; 0 for none. */
  segment: Uint32Array;
  /** Index into `sites`. */
  site: Uint16Array;
  sites: string[];
  tags: string[];
  /** Pairs of slot and index into `tags`. */
  tagged: Uint16Array;
}

/** A story that changed after its row was made. */
export interface StoryChange {
  articleId: string;
  /** `state`: no more than the reader's own state; `content`: possibly everything. */
  what: 'state' | 'content';
  /** New for each change, so that a later change is not mistaken for the one being processed. */
  stamp: number;
}

/** A part of the search index, immutable once written. */
export interface SearchSegment {
  id: number;
  stories: number;
  bytes: number;
  /** False until all of its blocks are written. */
  complete: 0 | 1;
}

/** Words of a segment in order, front-coded, each with the place of its list of stories. */
export interface SearchTermBlock {
  segment: number;
  /** The last word in the block, so that one look-up at or after a word finds its block. */
  last: string;
  bytes: Uint8Array;
}

/** Lists of stories of a segment, in the order of its words. */
export interface SearchPostingBlock {
  segment: number;
  block: number;
  bytes: Uint8Array;
}

/** What to restore if an all-or-nothing import is interrupted. */
export interface ImportUndo {
  id: number;
  importId: string;
  table: string;
  key: string;
  /** The earlier row; undefined when there was none. */
  before: unknown;
}

/** Single facts about the list, e.g. when it was last backed up. */
export interface ListFact {
  name: string;
  value: unknown;
}
