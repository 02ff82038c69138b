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

/** Until version 3 of the database the reason was a sentence that begins or ends like this. */
const earlierSentences: readonly [RegExp, VerdictReason['kind']][] = [
  [/^It cites no sentence of the article\.$/, 'uncited'],
  [/^It says nothing\.$/, 'says nothing'],
  [/ speaks to a machine, not to the reader, /, 'addresses machine'],
  [/^The words it quotes are not in the article\.$/, 'quote nowhere'],
  [/^The words it quotes are in .+, not in .+\.$/, 'quote elsewhere'],
  [/^The quotation is not word for word/, 'quote inexact'],
  [/^Figures are rounded from /, 'rounded'],
  [/^Worded differently from /, 'reworded'],
  [/^In another language than the article; the quotation /, 'other language with quote'],
  [/^In another language than the article; figures and names /, 'other language agrees'],
  [/^In another language than the article, /, 'other language'],
  [/ does not say this\.$/, 'unlike'],
  [/^The sentence it rests on is no longer in the article\.$/, 'sentence gone'],
  [/^It cites a saved story that the model was not given\.$/, 'source not given'],
];

/** What an earlier version stored as a sentence; null for none. */
export function verdictReasonOfSentence(sentence: string): VerdictReason | null {
  if (sentence === '') return null;
  // Any other sentence told what differs, which the alterations hold.
  const kind = earlierSentences.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'differs';
  const numbersIn = (text = '') =>
    [...text.matchAll(/¶(\d+)/g)].map(([, number]) => Number(number));
  if (kind !== 'quote elsewhere') return { kind, paragraphs: [...new Set(numbersIn(sentence))] };
  const [elsewhere, cited] = sentence.split(', not in ');
  return { kind, paragraphs: numbersIn(cited), elsewhere: numbersIn(elsewhere) };
}

/** The reason in a row of any version: analyses are not rewritten when the database is upgraded. */
export function storedVerdictReason(stored: VerdictReason | string | null): VerdictReason | null {
  return typeof stored === 'string' ? verdictReasonOfSentence(stored) : stored;
}
