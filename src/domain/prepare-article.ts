import { type Article, findSentence, type Sentence, sentenceText } from './article.ts';
import { isAddressedToMachine } from './instruction-like.ts';
import { indexText, type QuoteIndex } from './quote-index.ts';

/** An article with what checking claims against it needs, worked out once and then kept. */
export interface CheckableArticle {
  article: Article;
  index: QuoteIndex;
  /** Sentence ids that were asked for and address a machine, or do not. */
  addressesMachine(sentence: Sentence): boolean;
  /** The sentence with this id, its place in the article from 0, or undefined. */
  placeOf(id: string): number | undefined;
}

const prepared = new WeakMap<Article, CheckableArticle>();

/** Prepares an article for checking; the same article object is prepared once. */
export function prepareArticle(article: Article): CheckableArticle {
  const known = prepared.get(article);
  if (known) return known;
  const machine = new Map<string, boolean>();
  let index: QuoteIndex | undefined;
  const checkable: CheckableArticle = {
    article,
    get index() {
      index ??= indexText(article.text);
      return index;
    },
    addressesMachine(sentence) {
      const answer =
        machine.get(sentence.id) ?? isAddressedToMachine(sentenceText(article, sentence));
      machine.set(sentence.id, answer);
      return answer;
    },
    placeOf(id) {
      const sentence = findSentence(article, id);
      return sentence && article.sentences.indexOf(sentence);
    },
  };
  prepared.set(article, checkable);
  return checkable;
}
