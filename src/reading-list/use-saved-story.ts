import type { SentenceNote } from '#domain/sentence-note.ts';
import type { Story } from '#domain/story.ts';
import { findRun } from '#store/analyses.ts';
import { database } from '#store/database.ts';
import { findArticle } from '#store/find-article.ts';
import { sentenceNotesOf } from '#store/notes.ts';
import { observe } from '#store/observe.ts';
import { findReadingState } from '#store/reading-state.ts';
import { useObserved } from '#ui/use-observed.ts';

export interface SavedStory extends Story {
  notes: SentenceNote[];
}

/** A story with the reader's notes, followed; undefined until it is known, null when there is none. */
export function useSavedStory(articleId: string): SavedStory | null | undefined {
  return useObserved(`story ${articleId}`, () =>
    observe(async () => {
      const [article, run, state, notes] = await Promise.all([
        findArticle(articleId),
        findRun(articleId),
        findReadingState(articleId),
        sentenceNotesOf(database, articleId),
      ]);
      return article ? { article, run: run ?? null, state: state ?? null, notes } : null;
    }),
  );
}
