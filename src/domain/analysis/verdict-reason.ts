import { z } from 'zod';

/** Why a check came to its verdict, where the verdict alone does not say it. */
export const verdictReasonKinds = [
  'uncited',
  'says nothing',
  'addresses machine',
  'quote nowhere',
  'quote elsewhere',
  'quote inexact',
  'rounded',
  'reworded',
  'differs',
  'other language with quote',
  'other language agrees',
  'other language',
  'unlike',
  'sentence gone',
  'source not given',
] as const;

export const verdictReasonSchema = z.object({
  kind: z.enum(verdictReasonKinds),
  /** Numbers of the cited paragraphs. */
  paragraphs: z.array(z.number().int()),
  /** Numbers of the paragraphs where a quote stands instead. */
  elsewhere: z.array(z.number().int()).optional(),
});
export type VerdictReason = z.infer<typeof verdictReasonSchema>;

/** As stored or imported; until version 3 of the database it was an English sentence, which is dropped. */
export const storedReasonSchema = z.union([
  verdictReasonSchema.nullable(),
  z.string().transform(() => null),
]);
