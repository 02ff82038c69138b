import { type Article, type Sentence, sentenceText } from './article.ts';

/** The words of a sentence on one line, without broken halves of characters: as they are sent to a model and kept. */
export function sentenceLine(article: Article, sentence: Sentence): string {
  return sentenceText(article, sentence).toWellFormed().replace(/\s+/gu, ' ').trim();
}
