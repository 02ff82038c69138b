import { z } from 'zod';

/** Most saved stories that go to a model with an article. */
export const mostSources = 5;

/** A saved story as a numbered source of one analysis: which it is, and the words of it that the model was given. */
export const savedSourceSchema = z.object({
  /** `R1`, `R2`, … */
  id: z.string().regex(/^R\d{1,2}$/),
  articleId: z.string(),
  title: z.string(),
  siteName: z.string(),
  /** As the article's own; null when not known. */
  publishedAt: z.string().nullable(),
  language: z.string(),
  /** Whole sentences of its article, one an entry, in the order of the article. */
  sentences: z.array(z.string()).max(20),
});
export type SavedSource = z.infer<typeof savedSourceSchema>;

/** The sources of those ids that there are, in their order. */
export function sourcesOf(ids: readonly string[], sources: readonly SavedSource[]): SavedSource[] {
  return sources.filter(({ id }) => ids.includes(id));
}
