import type { Question } from '#domain/asking/question.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { Story } from '#domain/story/story.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import { findRun } from '#store/stories/analyses.ts';
import { findArticle } from '#store/stories/find-article.ts';
import { sentenceNotesOf } from '#store/stories/notes.ts';
import { questionsOf } from '#store/stories/questions.ts';
import { findReadingState } from '#store/stories/reading-state.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

export interface SavedStory extends Story {
  notes: SentenceNote[];
  questions: Question[];
}

/** A live story with the reader's notes; undefined while loading, null when there is none. */
export function useSavedStory(articleId: string): SavedStory | null | undefined {
  return useObserved(`story ${articleId}`, () =>
    observe(async () => {
      const [article, run, state, notes, questions] = await Promise.all([
        findArticle(articleId),
        findRun(articleId),
        findReadingState(articleId),
        sentenceNotesOf(database, articleId),
        questionsOf(articleId),
      ]);
      return article ? { article, run: run ?? null, state: state ?? null, notes, questions } : null;
    }),
  );
}
