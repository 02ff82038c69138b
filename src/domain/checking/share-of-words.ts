import { type Article, findSentence } from '#domain/article/article.ts';
import type { Statement } from './check-claim.ts';
import { layBeside } from './lay-beside.ts';
import { prepareArticle } from './prepare-article.ts';
import { shareKnown } from './shares-enough.ts';
import { wordsAround, wordsOfSentences } from './words-of-sentences.ts';

/** The share of a statement's content words, 0 to 1, that the sentences it cites or those around them have, if only loosely. */
export function shareOfWords(article: Article, { text, sentenceIds }: Statement): number {
  const checkable = prepareArticle(article);
  const sentences = sentenceIds.flatMap((id) => findSentence(article, id) ?? []);
  const words = wordsOfSentences(checkable, sentences);
  return shareKnown(layBeside(checkable, text, words, wordsAround(checkable, sentences)));
}
