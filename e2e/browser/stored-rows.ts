import type { Page } from 'playwright';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import type { SiteRule } from '#domain/article/site-rule.ts';
import type { TabState } from '#domain/article/tab-state.ts';
import type { Question } from '#domain/asking/question.ts';
import type { Revision } from '#domain/revisions/revision.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { ReadingState, Story } from '#domain/story/story.ts';
import type { SyncState } from '#store/database/sync-tables.ts';

interface Tables {
  articles: Article;
  analyses: AnalysisRun;
  readingStates: ReadingState;
  tabs: TabState;
  sentenceNotes: SentenceNote;
  editions: Revision;
  siteRules: SiteRule;
  questions: Question;
  syncState: SyncState;
  syncMarks: object;
  settings: { id: 'settings'; [name: string]: unknown };
}

/** All rows of a table, read from outside through one of the extension's own pages. */
export function storedRows<Name extends keyof Tables>(
  surface: Page,
  table: Name,
): Promise<Tables[Name][]> {
  // Nothing inside has a name: tsx would mark it with a function that the page does not have.
  return surface.evaluate(
    (name) =>
      new Promise<Tables[Name][]>((resolve, reject) => {
        const opening = indexedDB.open('gloss');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  );
}

/** The story of an article as it is stored; null when the article is not. */
export async function storedStory(surface: Page, articleId: string): Promise<Story | null> {
  const article = (await storedRows(surface, 'articles')).find(({ id }) => id === articleId);
  if (!article) return null;
  const runs = await storedRows(surface, 'analyses');
  const states = await storedRows(surface, 'readingStates');
  return {
    article,
    run: runs.find((run) => run.articleId === articleId) ?? null,
    state: states.find((state) => state.articleId === articleId) ?? null,
  };
}
