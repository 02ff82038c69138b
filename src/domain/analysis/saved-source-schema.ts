import { z } from 'zod';
import { languageSchema } from '#domain/text/known-language.ts';

/** A saved story as a numbered source of one analysis: which it is, and the words of it that the model was given. */
export const savedSourceSchema = z.object({
  /** `R1`, `R2`, … */
  id: z.string().regex(/^R\d{1,2}$/),
  articleId: z.string(),
  title: z.string(),
  siteName: z.string(),
  /** As the article's own; null when not known. */
  publishedAt: z.string().nullable(),
  language: languageSchema,
  /** Whole sentences of its article, one an entry, in the order of the article. */
  sentences: z.array(z.string()).max(20),
});
