import { z } from 'zod';
import { longestNote } from './longest-note.ts';

const offset = z.number().int().nonnegative();

/**
 * What the reader marked in an article: a highlight of their own, with a note if they wrote one. One on
 * a highlighted sentence carries that sentence's id. `exact`, `prefix` and `suffix` are a W3C
 * TextQuoteSelector, by which the place is found again in the page and in a changed article; `start`
 * and `end` are UTF-16 offsets into `Article.text` as it was, end exclusive.
 */
export const sentenceNoteSchema = z.object({
  id: z.string().min(1).max(100),
  articleId: z.string().min(1).max(200),
  sentenceId: z
    .string()
    .regex(/^S[1-9]\d*$/)
    .nullable(),
  exact: z.string().min(1).max(20_000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
  start: offset,
  end: offset,
  /** Empty for a highlight without a note. */
  note: z.string().max(longestNote),
  /** Epoch milliseconds. */
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type SentenceNote = z.infer<typeof sentenceNoteSchema>;
