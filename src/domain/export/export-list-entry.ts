import { briefOf, shownOf } from '#domain/analysis/analysis-run.ts';
import { supportedHook } from '#domain/analysis/offered-lines.ts';
import { provenanceOf } from '#domain/analysis/provenance.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { ReadingState, Story } from '#domain/story/story.ts';
import { provenanceInWords } from '#i18n/provenance-in-words.ts';

/** A story as a feed or a bookmark file lists it. */
export interface ListEntry {
  id: string;
  url: string;
  title: string;
  siteName: string;
  authors: string[];
  /** A sentence on it with its mark, empty for none. */
  summary: string;
  /** ISO 8601 in whatever precision is known. */
  publishedAt: string | null;
  modifiedAt: string | null;
  /** Epoch milliseconds. */
  savedAt: number;
  isRead: boolean;
  isArchived: boolean;
  tags: string[];
  note: string;
}

/** A saved story, or one that is open and not saved: then the time it was read stands for the time it was saved. */
export function listEntryOf({ article, run, state }: Story): ListEntry {
  const hook = run && supportedHook(shownOf(run), briefOf(run));
  const provenance = hook && provenanceOf(hook, article);
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    siteName: article.siteName,
    authors: article.authors,
    summary: provenance ? `${hook.text} (${provenanceInWords(provenance)})` : '',
    publishedAt: article.publishedAt,
    modifiedAt: article.modifiedAt,
    ...own(state, Date.parse(article.collectedAt)),
  };
}

/** A story that was brought in by its address and not read yet. */
export function listEntryOfBookmark(bookmark: Bookmark, state: ReadingState | null): ListEntry {
  const { articleId, url, title, siteName, authors, excerpt } = bookmark;
  return {
    id: articleId,
    url,
    title,
    siteName,
    authors,
    summary: excerpt,
    publishedAt: null,
    modifiedAt: null,
    ...own(state, 0),
  };
}

function own(state: ReadingState | null, otherwise: number) {
  return {
    savedAt: state?.savedAt ?? otherwise,
    isRead: state !== null && state.readAt !== null,
    isArchived: state !== null && state.archivedAt !== null,
    tags: state?.tags ?? [],
    note: state?.note ?? '',
  };
}
