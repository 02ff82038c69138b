import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { byNumber, type ParagraphName } from '#i18n/paragraph-names.ts';

/** Where the text that claims are checked against was put together from several. */
export interface PlacesOnScreen {
  nameOf: ParagraphName;
  /** BCP 47 tag of the language of a paragraph. */
  languageOf: (paragraph: number) => string;
  /** Title and address of what a paragraph is from. */
  sourceOf: (paragraph: number) => { title: string; url: string };
}

/** What every claim on screen needs to know about its story. */
export interface StoryOnScreen {
  article: Article;
  /** Left out for an article that was read as it is: its paragraphs go by their numbers. */
  places?: PlacesOnScreen;
  /** Scrolls the page to a sentence; null if there is no page, so that the sentence is quoted instead. */
  reveal: ((sentenceId: string) => void) | null;
  /** True where that leaves what is on screen: where a sentence is quoted, it then waits for a button under the quotation. */
  leaves?: boolean;
  /** The saved stories that its claims may cite, and how to open one of them. */
  sources?: readonly SavedSource[];
  openStory?: ((articleId: string) => void) | null;
  /** The pages of the web that its claims may cite. */
  web?: readonly WebSource[];
  /** What each claim is called, by its id, e.g. `Takeaway 2`: no two are called the same. */
  labels?: ReadonlyMap<string, string>;
  /** BCP 47 tag of the language of each claim, by its id. */
  languages?: ReadonlyMap<string, string>;
}

export const StoryContext = createContext<StoryOnScreen | null>(null);

/** Throws outside of a `StoryContext.Provider`. */
export function useStory(): StoryOnScreen {
  const story = useContext(StoryContext);
  if (!story) throw new Error('A claim is drawn outside of its story.');
  return story;
}

/** How a paragraph that a claim cites is called. */
export function useParagraphName(): ParagraphName {
  return useStory().places?.nameOf ?? byNumber;
}

/** What a claim is called, where names of buttons must be told apart; empty outside of an analysis. */
export function useLabel(claimId: string): string {
  return useStory().labels?.get(claimId) ?? '';
}
