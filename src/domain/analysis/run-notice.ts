import { z } from 'zod';

/** What the reader must know of a whole analysis: that the model was given only so many sentences of the article. */
export const runNoticeSchema = z.object({
  kind: z.literal('partly read'),
  read: z.number().int(),
  of: z.number().int(),
});
export type RunNotice = z.infer<typeof runNoticeSchema>;

/** What an earlier version stored as a sentence; null for a sentence of none. */
export function runNoticeOfSentence(sentence: string): RunNotice | null {
  const [, read, of] = /^The model read (\d+) of (\d+) sentences\.$/.exec(sentence) ?? [];
  return read === undefined ? null : { kind: 'partly read', read: Number(read), of: Number(of) };
}

/** As stored or imported. */
export const storedRunNoticeSchema = z.union([
  runNoticeSchema.nullable(),
  z.string().transform(runNoticeOfSentence),
]);
