import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Prediction } from '#domain/predictions/prediction.ts';
import type { Revision } from '#domain/revisions/revision.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';

/** Everything stored about deleted stories. */
export interface DeletedStories {
  articles: Article[];
  runs: AnalysisRun[];
  editions: Revision[];
  states: ReadingState[];
  notes: SentenceNote[];
  bookmarks: Bookmark[];
  predictions: Prediction[];
  questions: Question[];
}

/** Deletes stories with their articles and analyses, and returns what `restoreStories` needs. */
export async function deleteStories(
  database: GlossDatabase,
  articleIds: string[],
): Promise<DeletedStories> {
  const { articles, analyses, editions, readingStates, sentenceNotes, bookmarks } = database;
  const { predictions, questions } = database;
  return database.transaction('rw', tablesOf(database), async () => {
    const notes = await sentenceNotes.where('articleId').anyOf(articleIds).toArray();
    const deleted: DeletedStories = {
      articles: (await articles.bulkGet(articleIds)).filter((row) => row !== undefined),
      runs: (await analyses.bulkGet(articleIds)).filter((row) => row !== undefined),
      editions: (await editions.bulkGet(articleIds)).filter((row) => row !== undefined),
      states: (await readingStates.bulkGet(articleIds)).filter((row) => row !== undefined),
      bookmarks: (await bookmarks.bulkGet(articleIds)).filter((row) => row !== undefined),
      predictions: await predictions.where('articleId').anyOf(articleIds).toArray(),
      questions: await questions.where('articleId').anyOf(articleIds).toArray(),
      notes,
    };
    for (const table of [articles, analyses, editions, readingStates, bookmarks]) {
      await table.bulkDelete(articleIds);
    }
    await sentenceNotes.bulkDelete(notes.map(({ id }) => id));
    await predictions.bulkDelete(deleted.predictions.map(({ id }) => id));
    await questions.bulkDelete(deleted.questions.map(({ id }) => id));
    return deleted;
  });
}

/** Undoes `deleteStories`. */
export async function restoreStories(
  database: GlossDatabase,
  deleted: DeletedStories,
): Promise<void> {
  const { articles, analyses, editions, readingStates, sentenceNotes, bookmarks } = database;
  const { predictions, questions } = database;
  await storing(() =>
    database.transaction('rw', tablesOf(database), async () => {
      await articles.bulkPut(deleted.articles);
      await analyses.bulkPut(deleted.runs);
      await editions.bulkPut(deleted.editions);
      await readingStates.bulkPut(deleted.states);
      await sentenceNotes.bulkPut(deleted.notes);
      await bookmarks.bulkPut(deleted.bookmarks);
      await predictions.bulkPut(deleted.predictions);
      await questions.bulkPut(deleted.questions);
    }),
  );
}

function tablesOf(database: GlossDatabase) {
  const { articles, analyses, editions, readingStates, sentenceNotes, bookmarks } = database;
  const { predictions, questions } = database;
  return [
    articles,
    analyses,
    editions,
    readingStates,
    sentenceNotes,
    bookmarks,
    predictions,
    questions,
  ];
}
