import { z } from 'zod';
import { verdictReasonKinds, verdictReasonOfSentence } from './verdict-reason.ts';

export const verdictReasonSchema = z.object({
  kind: z.enum(verdictReasonKinds),
  /** Numbers of the cited paragraphs. */
  paragraphs: z.array(z.number().int()),
  /** Numbers of the paragraphs where a quote stands instead. */
  elsewhere: z.array(z.number().int()).optional(),
});

/** As stored or imported. */
export const storedReasonSchema = z.union([
  verdictReasonSchema.nullable(),
  z.string().transform(verdictReasonOfSentence),
]);
