import { z } from 'zod';
import { coverageReasonKinds, reasonOfSentence } from './coverage-reason.ts';

export const coverageReasonSchema = z.object({
  kind: z.enum(coverageReasonKinds),
  /** For `words missing`: what the page says the whole has, and about how much of it it shows. */
  words: z.object({ declared: z.number(), shown: z.number() }).optional(),
  /** For `more pages`: the one that was read, and how many there are. */
  pages: z.object({ page: z.number(), pages: z.number() }).optional(),
});

/** As stored or imported. */
export const storedCoverageReasonSchema = z.union([
  coverageReasonSchema.nullable(),
  z.string().transform(reasonOfSentence),
]);
