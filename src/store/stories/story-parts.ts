import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { Bookmark } from '#domain/story/bookmark.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState } from '#domain/story/story.ts';
import type { GlossDatabase } from '#store/database/database.ts';

/** Everything stored about a story; any part may be missing. */
export interface StoryParts {
  articleId: string;
  article: Article | null;
  run: AnalysisRun | null;
  state: ReadingState | null;
  notes: SentenceNote[];
  bookmark: Bookmark | null;
}

/** The parts of stories at one moment, in the requested order. */
export async function partsOf(
  database: GlossDatabase,
  articleIds: string[],
): Promise<StoryParts[]> {
  const { articles, analyses, readingStates, sentenceNotes, bookmarks } = database;
  return database.transaction(
    'r',
    [articles, analyses, readingStates, sentenceNotes, bookmarks],
    async () => {
      const [found, runs, states, marks, notes] = await Promise.all([
        articles.bulkGet(articleIds),
        analyses.bulkGet(articleIds),
        readingStates.bulkGet(articleIds),
        bookmarks.bulkGet(articleIds),
        sentenceNotes.where('articleId').anyOf(articleIds).toArray(),
      ]);
      const notesOf = new Map<string, SentenceNote[]>();
      for (const note of notes) {
        const before = notesOf.get(note.articleId);
        if (before) before.push(note);
        else notesOf.set(note.articleId, [note]);
      }
      return articleIds.map((articleId, index) => ({
        articleId,
        article: found[index] ?? null,
        run: runs[index] ?? null,
        state: states[index] ?? null,
        bookmark: marks[index] ?? null,
        notes: (notesOf.get(articleId) ?? []).sort((one, other) => one.start - other.start),
      }));
    },
  );
}
