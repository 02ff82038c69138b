import type { Article, Sentence } from '#domain/article/article.ts';
import { type FoundQuote, findQuote } from '#domain/text/find-quote.ts';
import { distance, type TextRange } from '#domain/text/quote-index.ts';
import { compareWording, type Wording } from './compare-wording.ts';
import type { CheckableArticle } from './prepare-article.ts';
import { wordsOfSentences } from './words-of-sentences.ts';

/** Where a quote stands, and whether its words are the article's. */
export interface QuoteCheck {
  /** `beside` the cited sentences or in them; `elsewhere` in the article; `nowhere`. */
  standing: 'beside' | 'elsewhere' | 'nowhere';
  found: FoundQuote | null;
  /** The sentences it stands in. */
  sentences: Sentence[];
  wording: Wording;
}

const wordForWord: Wording = { kind: 'same', differences: [], anchors: 0, rounded: false };
const comparison = { figuresOnly: false, quoted: false };

/** Looks for a quote, best near the cited sentences, and reads what was found word by word unless it is exact. */
export function checkQuote(
  checkable: CheckableArticle,
  quote: string,
  cited: Sentence[],
  near: TextRange,
): QuoteCheck {
  const found = locate(checkable, quote, cited, near);
  if (!found) return { standing: 'nowhere', found: null, sentences: [], wording: wordForWord };
  const sentences = sentencesIn(checkable.article, found);
  if (distance(found.start, found.end, near) > 0) {
    return { standing: 'elsewhere', found, sentences, wording: wordForWord };
  }
  return {
    standing: 'beside',
    found,
    sentences,
    wording: wordingOf(checkable, quote, found, sentences),
  };
}

function locate(
  checkable: CheckableArticle,
  quote: string,
  cited: Sentence[],
  near: TextRange,
): FoundQuote | null {
  const found = findQuote(checkable.index, quote, near);
  if (found && found.kind !== 'approximate') return found;
  return shortened(checkable, quote, cited) ?? found;
}

/** A quote that leaves out words of a cited sentence without saying so. */
function shortened(
  checkable: CheckableArticle,
  quote: string,
  cited: Sentence[],
): FoundQuote | null {
  for (const { start, end, ...sentence } of cited) {
    const words = checkable.wordsOf({ start, end, ...sentence });
    const cited = { sentences: [{ start, end, ...sentence }], words, around: [] };
    const { kind } = compareWording(checkable, quote, cited, comparison);
    if (kind === 'same') return { start, end, kind: 'approximate', similarity: 0.75 };
  }
  return null;
}

/** A figure or a "not" is a small edit and a great difference, so likeness of characters is not enough. */
function wordingOf(
  checkable: CheckableArticle,
  quote: string,
  found: FoundQuote,
  sentences: Sentence[],
): Wording {
  if (found.kind === 'exact') return wordForWord;
  const words = wordsOfSentences(checkable, sentences);
  const read =
    found.kind === 'parts'
      ? words.filter(({ start, end }) => start < found.end && found.start < end)
      : words;
  return compareWording(checkable, quote, { sentences, words: read, around: [] }, comparison);
}

/** The sentences that a range runs through; one that it only touches at the edge does not count. */
function sentencesIn(article: Article, range: TextRange): Sentence[] {
  const overlaps = article.sentences.map((sentence) => ({
    sentence,
    shared: Math.min(sentence.end, range.end) - Math.max(sentence.start, range.start),
  }));
  const inside = overlaps.filter(({ shared }) => shared > 0);
  const most = Math.max(...inside.map(({ shared }) => shared));
  return inside
    .filter(
      ({ sentence, shared }) =>
        shared === most || shared >= (sentence.end - sentence.start) / 2 || shared > 30,
    )
    .map(({ sentence }) => sentence);
}
