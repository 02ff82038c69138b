import type { z } from 'zod';
import type { coverageReasonSchema } from './coverage-reason-schema.ts';

/** Why an article could not be read whole. */
export const coverageReasonKinds = [
  'paid part hidden',
  'wall',
  'paid beginning',
  'words missing',
  'folded',
  'more pages',
  'too long',
  'selection',
] as const;

export type CoverageReason = z.infer<typeof coverageReasonSchema>;

/** Until version 3 of the database the reason was one of these sentences. */
const earlierSentences: Record<string, CoverageReason['kind']> = {
  'The rest of this article is for subscribers, and this page does not show it.':
    'paid part hidden',
  'The text stops at a request to subscribe or sign in.': 'wall',
  'This article is for subscribers, and only its beginning is shown.': 'paid beginning',
  'The page folds the rest of the text away. Open it there, then read the page again.': 'folded',
  'The page is longer than Gloss can read.': 'too long',
  'Read only your selection.': 'selection',
};

const earlierWords = /^The page says the article has (\d+) words, and shows about (\d+)\.$/;

/** What an earlier version stored as a sentence; null for a sentence of none. */
export function reasonOfSentence(sentence: string): CoverageReason | null {
  const kind = Object.hasOwn(earlierSentences, sentence) && earlierSentences[sentence];
  if (kind) return { kind };
  const [, declared, shown] = earlierWords.exec(sentence) ?? [];
  if (declared === undefined) return null;
  return { kind: 'words missing', words: { declared: Number(declared), shown: Number(shown) } };
}

/**
 * The reason in a row of any version. Articles are not rewritten when the database is upgraded: with
 * 100,000 of them that would keep the reader waiting for minutes.
 */
export function storedCoverageReason(
  stored: CoverageReason | string | null,
): CoverageReason | null {
  return typeof stored === 'string' ? reasonOfSentence(stored) : stored;
}
