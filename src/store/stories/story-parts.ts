import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { byArticle } from './by-article.ts';

/** Everything stored about a story; any part may be missing. */
export interface StoryParts {
  articleId: string;
  article: Article | null;
  run: AnalysisRun | null;
  state: ReadingState | null;
  notes: SentenceNote[];
  bookmark: Bookmark | null;
  /** Oldest first. */
  questions: Question[];
}

/** The parts of stories at one moment, in the requested order. */
export async function partsOf(
  database: GlossDatabase,
  articleIds: string[],
): Promise<StoryParts[]> {
  const { articles, analyses, readingStates, sentenceNotes, bookmarks, questions } = database;
  return database.transaction(
    'r',
    [articles, analyses, readingStates, sentenceNotes, bookmarks, questions],
    async () => {
      const [found, runs, states, marks, notes, asked] = await Promise.all([
        articles.bulkGet(articleIds),
        analyses.bulkGet(articleIds),
        readingStates.bulkGet(articleIds),
        bookmarks.bulkGet(articleIds),
        sentenceNotes.where('articleId').anyOf(articleIds).toArray(),
        questions.where('articleId').anyOf(articleIds).toArray(),
      ]);
      const notesOf = byArticle(notes);
      const askedOf = byArticle(asked);
      return articleIds.map((articleId, index) => ({
        articleId,
        article: found[index] ?? null,
        run: runs[index] ?? null,
        state: states[index] ?? null,
        bookmark: marks[index] ?? null,
        notes: (notesOf.get(articleId) ?? []).sort((one, other) => one.start - other.start),
        questions: (askedOf.get(articleId) ?? []).sort((one, other) => one.askedAt - other.askedAt),
      }));
    },
  );
}
