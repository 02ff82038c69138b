import type { Article } from '#domain/article/article.ts';
import { findSentence } from '#domain/article/article.ts';
import type { SentenceNote } from './sentence-note.ts';

/** Where in an article a note of the reader's stands. */
export type NotePlace = Pick<
  SentenceNote,
  'sentenceId' | 'exact' | 'prefix' | 'suffix' | 'start' | 'end'
>;

const contextLength = 64;

/** The place of a span of `Article.text`, without white space at its ends; null when nothing is left. */
export function placeOfSpan(article: Article, start: number, end: number): NotePlace | null {
  const words = article.text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const exact = words.trim();
  const to = from + exact.length;
  if (!exact) return null;
  const sentence = article.sentences.find((each) => each.start === from && each.end === to);
  return {
    sentenceId: sentence?.id ?? null,
    exact,
    prefix: article.text.slice(Math.max(0, from - contextLength), from),
    suffix: article.text.slice(to, to + contextLength),
    start: from,
    end: to,
  };
}

/** The place of a whole sentence; null when the article has none of that id. */
export function placeOfSentence(article: Article, sentenceId: string): NotePlace | null {
  const sentence = findSentence(article, sentenceId);
  return sentence ? placeOfSpan(article, sentence.start, sentence.end) : null;
}

/**
 * The place of words that stand in the article exactly so: where what is before and after them agrees best,
 * the first of equals. Null when they stand nowhere, as in an article that changed.
 */
export function placeOfQuote(
  article: Article,
  quote: Pick<SentenceNote, 'exact' | 'prefix' | 'suffix'>,
): NotePlace | null {
  let best: { at: number; agreement: number } | null = null;
  if (!quote.exact) return null;
  for (let at = article.text.indexOf(quote.exact); at >= 0; ) {
    const agreement =
      sameEnd(article.text.slice(0, at), quote.prefix) +
      sameStart(article.text.slice(at + quote.exact.length), quote.suffix);
    if (!best || agreement > best.agreement) best = { at, agreement };
    at = article.text.indexOf(quote.exact, at + 1);
  }
  return best ? placeOfSpan(article, best.at, best.at + quote.exact.length) : null;
}

function sameEnd(text: string, suffix: string): number {
  let length = 0;
  while (length < suffix.length && text.at(-1 - length) === suffix.at(-1 - length)) length++;
  return length;
}

function sameStart(text: string, prefix: string): number {
  let length = 0;
  while (length < prefix.length && text[length] === prefix[length]) length++;
  return length;
}
