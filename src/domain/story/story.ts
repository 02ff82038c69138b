import { z } from 'zod';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import { longestNote } from './longest-note.ts';

/** More and longer ones than any field of Gloss takes. */
export const mostTags = 200;
export const longestTag = 200;

/** The reader's own state of a story. A row exists from the moment the reader saves it. */
export const readingStateSchema = z.object({
  articleId: z.string(),
  /** Epoch milliseconds. */
  savedAt: z.number(),
  readAt: z.number().nullable(),
  archivedAt: z.number().nullable(),
  /** Those that are too many or too long, as no field of Gloss takes them, are cut. */
  tags: z
    .array(z.string())
    .transform((tags) => tags.slice(0, mostTags).map((tag) => tag.slice(0, longestTag))),
  note: z.string().transform((note) => note.slice(0, longestNote)),
});
export type ReadingState = z.infer<typeof readingStateSchema>;

/** An article and its analysis, with the reader's own state. */
export interface Story {
  article: Article;
  run: AnalysisRun | null;
  state: ReadingState | null;
}
