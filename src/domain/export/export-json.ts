import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { Story } from '#domain/story/story.ts';

export const jsonExportVersion = 1;

/**
 * Stories as one JSON document, as they are stored: article, analysis run and the reader's state, with the
 * reader's notes by article id. `now` in epoch milliseconds. It never held a key.
 */
export function storiesAsJson(
  stories: readonly Story[],
  now: number,
  notes: readonly SentenceNote[] = [],
): string {
  const document = {
    gloss: 'stories',
    version: jsonExportVersion,
    exportedAt: new Date(now).toISOString(),
    stories: stories.map(({ article, run, state }) => ({
      article,
      run,
      state,
      notes: notes.filter(({ articleId }) => articleId === article.id),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
