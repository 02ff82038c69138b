import type { z } from 'zod';
import type { verdictReasonSchema } from './verdict-reason-schema.ts';

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

export type VerdictReason = z.infer<typeof verdictReasonSchema>;
