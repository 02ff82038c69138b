import { type Sentence, sentenceText } from '#domain/article/article.ts';
import { isOfKind, isTakenApart } from '#domain/words/binding-words.ts';
import { isDenial, isNegation } from '#domain/words/negation-words.ts';
import type { Word } from '#domain/words/words-in-text.ts';
import { longestPiece, type Piece, type SentenceWords } from './follow-sentence.ts';
import { isInQuotation } from './is-in-quotation.ts';
import { isOnlyInForm } from './left-out.ts';
import type { CheckableArticle } from './prepare-article.ts';
import { whoIsMeant, whoSpeaks } from './who-is-meant.ts';
import { withoutAttribution } from './without-attribution.ts';

/** More words than this are not taken apart. */
const mostWords = 600;
const mostComparisons = 300_000;
/** A piece that was moved has so many words at least: less may be a figure or a name put elsewhere. */
const leastMoved = 4;
const question = /[?？؟]/u;

/**
 * Whether the claim is the cited sentences' own words, shortened or put in another order, with nothing
 * left out that changes what they say: no speaker, hedge, condition, negation, quantifier, figure or unit.
 * Whatever is not sure is not: a word of its own, a piece out of the middle of a clause, a language in
 * which it is not known which words bind.
 */
export function isArticleWords(
  checkable: CheckableArticle,
  claim: readonly Word[],
  claimText: string,
  sentences: readonly Sentence[],
): boolean {
  const cited = sentences.map((sentence) => ({
    sentence,
    words: checkable.wordsOf(sentence),
    meant: whoIsMeant(checkable, sentence, sentences),
  }));
  const all = cited.reduce((sum, { words }) => sum + words.length, 0);
  if (claim.length === 0 || claim.length > mostWords || all > mostWords) return false;
  const language = checkable.language;
  if (isTaken(checkable, claim, claimText, cited)) return true;
  return cited.some((each) => {
    const speaker = whoSpeaks(checkable, each.sentence, sentences);
    const rest = speaker && withoutAttribution(claim, speaker, language);
    if (!rest || rest.length === 0) return false;
    const pieces = piecesOf(rest, [each], language);
    return pieces !== null && areInPlace(pieces) && keepsMeaning(checkable, each, pieces, language);
  });
}

/** Every word is taken from the sentences. */
function isTaken(
  checkable: CheckableArticle,
  claim: readonly Word[],
  claimText: string,
  cited: readonly SentenceWords[],
): boolean {
  const language = checkable.language;
  const pieces = piecesOf(claim, cited, language);
  return (
    pieces !== null &&
    areInPlace(pieces) &&
    pieces.every(({ sentence }) => keepsMeaning(checkable, sentence, pieces, language)) &&
    (question.test(claimText) || !pieces.some(({ sentence }) => asks(checkable, sentence))) &&
    keepsSpeaker(checkable, claim, pieces, language)
  );
}

/** The claim as pieces of the sentences; null where it has a word that is none of theirs. */
function piecesOf(
  claim: readonly Word[],
  cited: readonly SentenceWords[],
  language: string,
): Piece[] | null {
  const pieces: Piece[] = [];
  const effort = { left: mostComparisons };
  let at = 0;
  while (at < claim.length) {
    const piece = longestPiece(claim, at, cited, language, effort);
    if (piece) {
      pieces.push(piece);
      at += piece.taken;
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
  return pieces;
}

/** Pieces of one sentence stand in its order, or are so long that they are clauses; none is used twice. */
function areInPlace(pieces: readonly Piece[]): boolean {
  return pieces.every((piece, index) => {
    const earlier = pieces.slice(0, index).filter(({ sentence }) => sentence === piece.sentence);
    const used = earlier.flatMap(({ kept }) => kept);
    if (piece.kept.some((place) => used.includes(place))) return false;
    return Math.min(...piece.kept) > Math.max(-1, ...used) || piece.kept.length >= leastMoved;
  });
}

/** Nothing that is left out of the sentence denies, sets a condition, or tells who says so. */
function keepsMeaning(
  checkable: CheckableArticle,
  sentence: SentenceWords,
  pieces: readonly Piece[],
  language: string,
): boolean {
  const kept = new Set(
    pieces.filter((piece) => piece.sentence === sentence).flatMap((piece) => piece.kept),
  );
  const out = sentence.words.filter((_, place) => !kept.has(place));
  if (out.length === 0) return true;
  if (!isTakenApart(language) || asks(checkable, sentence)) return false;
  const first = Math.min(...kept);
  const clauses = new Set([...kept].map((place) => sentence.words[place]?.clause));
  return !out.some(
    (word) =>
      isOfKind(word.key, 'conditions', language) ||
      isOfKind(word.key, 'attributions', language) ||
      (isNegation(word.key, language) &&
        !isOnlyInForm(sentence.words, sentence.words.indexOf(word))) ||
      // "Denied", "failed" speak of what stands in their clause, or after them.
      (isDenial(word.key) && (clauses.has(word.clause) || sentence.words.indexOf(word) < first)),
  );
}

function asks({ article }: CheckableArticle, { sentence }: SentenceWords): boolean {
  return question.test(sentenceText(article, sentence));
}

/** What is inside quotation marks is somebody's: the claim says whose, in the words of its sentence. */
function keepsSpeaker(
  checkable: CheckableArticle,
  claim: readonly Word[],
  pieces: readonly Piece[],
  language: string,
): boolean {
  if (claim.some(({ key }) => isOfKind(key, 'attributions', language))) return true;
  return !pieces.some(({ sentence: { words }, kept }) =>
    [kept[0], kept.at(-1)].some((place) => {
      const word = place === undefined ? undefined : words[place];
      return word !== undefined && isInQuotation(checkable.article, word.start);
    }),
  );
}
