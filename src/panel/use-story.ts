import type { Story } from '#domain/story/story.ts';
import { findRun } from '#store/stories/analyses.ts';
import { findArticle } from '#store/stories/find-article.ts';
import { findReadingState } from '#store/stories/reading-state.ts';
import { useRow } from './use-row.ts';

/**
 * The rows of one story, each followed separately, because an analysis changes many times a minute
 * and its article does not. Undefined until they are known; null if there is no such article.
 */
export function useStory(articleId: string | null): Story | null | undefined {
  const article = useRow('article', articleId, findArticle);
  const run = useRow('run', articleId, findRun);
  const state = useRow('state', articleId, findReadingState);
  if (article === undefined || run === undefined || state === undefined) return undefined;
  return article && { article, run, state };
}
