import { z } from 'zod';

/** What an analysis depends on, beside chance: an article is not paid for twice with all of it the same. */
export const analysisInputsSchema = z.object({
  /** Fingerprint of the title and the text. */
  text: z.string(),
  host: z.string(),
  model: z.string(),
  /** As set: BCP 47, or `article`. */
  language: z.string(),
  promptVersion: z.number().int(),
  /** The reader picked this service for this article, though another was the usual one. */
  picked: z.boolean().optional(),
});
