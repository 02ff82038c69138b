import type { Word } from '#domain/words/words-in-text.ts';
import type { Comparison } from './wording-comparison.ts';

/** The least share of a paraphrase's content words that must be in what it cites. */
const leastShared = 0.4;
/** The same for a claim whose quotation was found. */
const leastTied = 0.2;
/** The least share of words and figures that are no names: names alone do not make two sentences say the same. */
const leastPlain = 0.3;
/** With fewer words than this that are not names, their share says nothing. */
const enoughPlain = 3;

/** Whether the claim has so much in common with what it cites that it can be a paraphrase of it. */
export function sharesEnough(comparison: Comparison): boolean {
  const { all, known } = plainWords(comparison);
  if (all >= enoughPlain && known < leastPlain * all) return false;
  return comparison.shareBorneOut >= leastShared || comparison.share >= leastShared;
}

/** Whether at least something ties the claim to what it cites. */
export function isTied(comparison: Comparison): boolean {
  const { all, known } = plainWords(comparison);
  return known >= leastTied * all;
}

/** How many content words of the claim are not names, and how many of them what it cites bears out. */
function plainWords({ claim, claimLanguage, borneOut }: Comparison): {
  all: number;
  known: number;
} {
  const plain = claim.filter((word) => word.content && !isNameLike(word, claimLanguage));
  return {
    all: plain.length,
    known: plain.filter((word) => borneOut[claim.indexOf(word)]).length,
  };
}

/** In German every noun has a capital. */
function isNameLike(word: Word, language: string): boolean {
  return (word.capital && !word.opens && language !== 'de') || word.calendar;
}
