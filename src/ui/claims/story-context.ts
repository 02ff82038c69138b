import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { Article } from '#domain/article/article.ts';

/** What every claim on screen needs to know of the story that it belongs to. */
export interface StoryOnScreen {
  article: Article;
  /** Brings a sentence to view in the page; null when the page is not there, and it is quoted instead. */
  reveal: ((sentenceId: string) => void) | null;
  /** The saved stories that its claims may cite, and how one of them is opened. */
  sources?: readonly SavedSource[];
  openStory?: ((articleId: string) => void) | null;
}

export const StoryContext = createContext<StoryOnScreen | null>(null);

/** Throws outside of a `StoryContext.Provider`. */
export function useStory(): StoryOnScreen {
  const story = useContext(StoryContext);
  if (!story) throw new Error('A claim is drawn outside of its story.');
  return story;
}
