import { z } from 'zod';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';

/** The reader's own state of a story. A row exists from the moment the reader saves it. */
export const readingStateSchema = z.object({
  articleId: z.string(),
  /** Epoch milliseconds. */
  savedAt: z.number(),
  readAt: z.number().nullable(),
  archivedAt: z.number().nullable(),
  tags: z.array(z.string()),
  note: z.string(),
});
export type ReadingState = z.infer<typeof readingStateSchema>;

/** An article and its analysis, with the reader's own state. */
export interface Story {
  article: Article;
  run: AnalysisRun | null;
  state: ReadingState | null;
}
