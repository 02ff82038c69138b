import type { ReadingState } from './story.ts';

/** The state of a story that was saved at this moment and nothing else. */
export function newReadingState(articleId: string, savedAt: number): ReadingState {
  return { articleId, savedAt, readAt: null, archivedAt: null, tags: [], note: '' };
}
