import type { Alteration } from '#domain/analysis/claim.ts';
import type { Vocabulary } from '#domain/words/vocabulary.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import type { Alignment } from './align-words.ts';

/** A claim laid beside the sentences it cites. */
export interface Comparison {
  claimText: string;
  claim: Word[];
  claimLanguage: string;
  /** The article's text; offsets of `source` point into it. */
  sourceText: string;
  source: Word[];
  sourceLanguage: string;
  /** The words around the cited sentences, the title's among them (their offsets are not the article's). */
  around: Word[];
  vocabulary: Vocabulary;
  /** ISO 8601 to the day, or null: dates near it may be said without standing in the sentence. */
  publishedAt: string | null;
  alignment: Alignment;
  /** Share of the claim's content that agrees, in order, 0 to 1. */
  share: number;
}

/** An alteration, with the place in the article of what stands there instead. */
export interface Difference extends Alteration {
  foundAt: number | null;
}

/** Words of the claim against those of the source, which are none where it has nothing instead. */
export function differenceBetween(
  { claimText, sourceText }: Pick<Comparison, 'claimText' | 'sourceText'>,
  kind: Difference['kind'],
  claimed: readonly Word[],
  found: readonly Word[],
): Difference {
  return {
    kind,
    claimed: textOfWords(claimText, claimed),
    found: found.length > 0 ? textOfWords(sourceText, found) : null,
    foundAt: found[0]?.start ?? null,
  };
}

/** The text from the first of some words to the last; empty for none. */
export function textOfWords(text: string, words: readonly Word[]): string {
  const first = words[0];
  const last = words.at(-1);
  return first && last ? text.slice(first.start, last.end) : '';
}
