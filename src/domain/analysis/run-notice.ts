import type { z } from 'zod';
import type { runNoticeSchema } from './run-notice-schema.ts';

/** What the reader must know of a whole analysis: that the model was given only so many sentences of the article. */
export type RunNotice = z.infer<typeof runNoticeSchema>;

/** What an earlier version stored as a sentence; null for a sentence of none. */
export function runNoticeOfSentence(sentence: string): RunNotice | null {
  const [, read, of] = /^The model read (\d+) of (\d+) sentences\.$/.exec(sentence) ?? [];
  return read === undefined ? null : { kind: 'partly read', read: Number(read), of: Number(of) };
}

/** The notice in a row of any version: analyses are not rewritten when the database is upgraded. */
export function storedRunNotice(stored: RunNotice | string | null | undefined): RunNotice | null {
  return typeof stored === 'string' ? runNoticeOfSentence(stored) : (stored ?? null);
}
