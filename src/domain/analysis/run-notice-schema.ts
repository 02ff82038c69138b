import { z } from 'zod';
import { runNoticeOfSentence } from './run-notice.ts';

export const runNoticeSchema = z.object({
  kind: z.literal('partly read'),
  read: z.number().int(),
  of: z.number().int(),
});

/** As stored or imported. */
export const storedRunNoticeSchema = z.union([
  runNoticeSchema.nullable(),
  z.string().transform(runNoticeOfSentence),
]);
