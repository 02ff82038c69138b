import { languageOf } from '#domain/words/function-words.ts';
import { type Word, wordsIn } from '#domain/words/words-in-text.ts';
import { type Alignment, alignWords } from './align-words.ts';
import type { CheckableArticle } from './prepare-article.ts';
import type { Comparison } from './wording-comparison.ts';

const leastSame = 0.5;
/** Fewer words of one script tell no language. */
const leastWords = 4;
const latin = /\p{sc=Latin}/u;

/** Lays a claim's words beside those of the sentences it cites, and of the sentences next to them. */
export function layBeside(
  checkable: CheckableArticle,
  text: string,
  cited: Word[],
  around: Word[],
): Comparison {
  const claimLanguage = claimLanguageOf(checkable, text, cited);
  const claim = wordsIn(text, claimLanguage);
  const alignment = alignWords(claim, cited);
  return {
    claimText: text,
    claim,
    claimLanguage,
    sourceText: checkable.article.text,
    source: cited,
    sourceLanguage: checkable.language,
    around,
    // Counting the words of the whole article is put off until a name has to be told from a word.
    get vocabulary() {
      return checkable.vocabulary;
    },
    publishedAt: checkable.article.publishedAt,
    alignment,
    share: shareAligned(claim, alignment),
  };
}

/** A few words tell no language: a claim most of whose words are its sentences' is in theirs. */
function claimLanguageOf(checkable: CheckableArticle, text: string, cited: Word[]): string {
  const guessed = languageOf(text, checkable.language);
  if (guessed === checkable.language) return guessed;
  const keys = new Set(cited.map(({ key }) => key));
  const words = wordsIn(text, checkable.language);
  if (words.length < leastWords && latin.test(text) && cited.some(({ key }) => latin.test(key))) {
    return checkable.language;
  }
  const same = words.filter(({ key }) => keys.has(key)).length;
  return same >= leastSame * words.length ? checkable.language : guessed;
}

/** Share of a claim's content words that agree, in order; of all its words when none carries content. */
function shareAligned(words: Word[], { partner }: Alignment): number {
  const content = words.some((word) => word.content);
  let total = 0;
  let agreeing = 0;
  for (const [place, word] of words.entries()) {
    if (content && !word.content) continue;
    // A name alone does not make two sentences say the same.
    const weight = word.capital || word.calendar ? 0.5 : 1;
    total += weight;
    if (partner[place] !== -1) agreeing += weight;
  }
  return total === 0 ? 0 : agreeing / total;
}
