import type { Article } from '#domain/article/article.ts';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { placeOfSelection } from '#domain/story/place-of-selection.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { PageMessage } from '#messages/messages.ts';
import { database } from '#store/database/database.ts';
import {
  addSentenceNote,
  changeSentenceNote,
  deleteSentenceNote,
  replaceSentenceNote,
} from '#store/stories/notes.ts';

type Said<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

/** More marks than this on one page are not the reader's work. */
const mostMarks = 1_000;

/**
 * What the reader marked on the page of an article, in reading order: also while only a part of it was
 * read, or when the whole was read after the part.
 */
export async function ownMarksOf(articleId: string): Promise<OwnMark[]> {
  const rows = await rowsOfPage(articleId);
  return rows
    .map(({ id, exact, prefix, suffix, start, note }) => ({
      id,
      exact,
      prefix,
      suffix,
      start,
      note,
    }))
    .sort((one, other) => one.start - other.start);
}

/** Keeps a mark with the article that is shown beside the page; one on the same words gets the note. */
export async function keepMark(articleId: string, said: Said<'selection-marked'>): Promise<void> {
  const article = await database.articles.get(articleId);
  if (!article) return;
  const place = placeOfSelection(article, said);
  const rows = await rowsOfPage(articleId);
  const same = rows.find(
    ({ articleId: id, start, exact }) =>
      id === articleId && start === place.start && exact === place.exact,
  );
  const now = Date.now();
  if (same) {
    const note = said.note || same.note;
    // Under the id that the page has given it: a page takes nothing else for kept.
    await replaceSentenceNote(database, same.id, { ...same, id: said.id, note, updatedAt: now });
  } else if (rows.length < mostMarks) {
    await addSentenceNote(database, articleId, { ...place, id: said.id }, said.note, now);
  }
}

/** Changes or removes a mark, if it is one of this page: a page has no say over the marks of others. */
export async function changeMark(articleId: string, said: Said<'mark-changed'>): Promise<void> {
  const rows = await rowsOfPage(articleId);
  if (!rows.some(({ id }) => id === said.id)) return;
  if (said.removed) await deleteSentenceNote(database, said.id);
  else await changeSentenceNote(database, said.id, said.note, Date.now());
}

async function rowsOfPage(articleId: string): Promise<SentenceNote[]> {
  const article: Article | undefined = await database.articles.get(articleId);
  if (!article) return [];
  const { canonicalUrl } = article;
  const articleIds = await database.articles.where({ canonicalUrl }).primaryKeys();
  return database.sentenceNotes.where('articleId').anyOf(articleIds).toArray();
}
