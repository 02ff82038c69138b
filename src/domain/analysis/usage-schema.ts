import { z } from 'zod';

export const usageSchema = z.object({
  inputTokens: z.number(),
  outputTokens: z.number(),
  /** In US dollars; null when the price is not known. */
  cost: z.number().nullable(),
});
