import { type Sentence, sentenceText } from '#domain/article/article.ts';
import { isOfKind } from '#domain/words/binding-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { type Effort, longestPiece, type Piece, type SentenceWords } from './follow-sentence.ts';
import { isInQuotation } from './is-in-quotation.ts';
import type { CheckableArticle } from './prepare-article.ts';
import { whoSpeaks } from './who-speaks.ts';
import { withoutAttribution } from './without-attribution.ts';

/** More words than this are not followed. */
const mostWords = 600;
const mostComparisons = 300_000;
const question = /[?？؟]/u;
/** Signs that say of a figure how much of it is meant. */
const limits = /[~<>≈±≤≥]/gu;

/**
 * Whether the claim is the cited sentences' own words: each sentence from its beginning to its end, with
 * nothing left out but small adverbs, an aside, or clauses at the end that only go on from there. So no
 * speaker, hedge, condition, negation, quantifier, figure, unit or time is lost, and nobody gets what is
 * said of another. Whatever is not sure is not.
 */
export function isArticleWords(
  checkable: CheckableArticle,
  claim: readonly Word[],
  claimText: string,
  sentences: readonly Sentence[],
): boolean {
  const { language } = checkable;
  const length = sentences.reduce((sum, { start, end }) => sum + end - start, 0);
  if (claim.length === 0 || claim.length > mostWords || length > mostWords * 10) return false;
  const cited = sentences.map((sentence) => ({
    sentence,
    words: checkable.wordsOf(sentence),
    // Counting the words of the whole article is put off until a name is cut short.
    isName: (key: string) => checkable.vocabulary.isName(key),
  }));
  if (cited.reduce((sum, { words }) => sum + words.length, 0) > mostWords) return false;
  const effort = { left: mostComparisons };
  const pieces = piecesOf(claim, cited, language, effort);
  if (pieces) return areWhole(checkable, claimText, pieces);
  return cited.some((each) => {
    const speaker = whoSpeaks(checkable, each.sentence, sentences);
    const rest = speaker && withoutAttribution(claim, speaker, language);
    const spoken = rest && rest.length > 0 ? piecesOf(rest, [each], language, effort) : null;
    return spoken?.length === 1 && keepsSigns(checkable, claimText, spoken);
  });
}

function areWhole(
  checkable: CheckableArticle,
  claimText: string,
  pieces: readonly Piece[],
): boolean {
  const asks = pieces.some(({ sentence }) => question.test(textOf(checkable, sentence)));
  return (
    (!asks || question.test(claimText)) &&
    keepsSigns(checkable, claimText, pieces) &&
    !pieces.some(({ sentence }) => isSpeech(checkable, sentence))
  );
}

/** The claim as one piece of each of the sentences; null where it has a word that is none of theirs. */
function piecesOf(
  claim: readonly Word[],
  cited: readonly SentenceWords[],
  language: string,
  effort: Effort,
): Piece[] | null {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < claim.length) {
    const others = cited.filter((each) => pieces.every(({ sentence }) => sentence !== each));
    const piece = longestPiece(claim, at, others, language, effort);
    if (piece) {
      pieces.push(piece);
      at += piece.kept.length;
    } else if (
      effort.left > 0 &&
      pieces.length > 0 &&
      isOfKind(claim[at]?.key ?? '', 'glue', language)
    ) {
      at += 1;
    } else {
      return null;
    }
  }
  // What is said of a subject, without it, can only stand by itself.
  return pieces.length > 1 && pieces.some(({ predicate }) => predicate) ? null : pieces;
}

function textOf({ article }: CheckableArticle, { sentence }: SentenceWords): string {
  return sentenceText(article, sentence);
}

/** "~5 percent" is not "5 percent". */
function keepsSigns(
  checkable: CheckableArticle,
  claimText: string,
  pieces: readonly Piece[],
): boolean {
  const count = (text: string) => text.match(limits)?.length ?? 0;
  const all = pieces.reduce((sum, { sentence }) => sum + count(textOf(checkable, sentence)), 0);
  return count(claimText) >= all;
}

/** All of the sentence is inside quotation marks: it is somebody's, and does not say whose. */
function isSpeech(checkable: CheckableArticle, { words }: SentenceWords): boolean {
  return words.every(({ start }) => isInQuotation(checkable.article, start));
}
