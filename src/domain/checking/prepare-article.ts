import {
  type Article,
  findSentence,
  type Sentence,
  sentenceText,
} from '#domain/article/article.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { indexText, type QuoteIndex } from '#domain/text/quote-index.ts';
import { languageOf } from '#domain/words/function-words.ts';
import { type Vocabulary, vocabularyOf } from '#domain/words/vocabulary.ts';
import { type Word, wordsIn } from '#domain/words/words-in-text.ts';

/** An article with what checking claims against it needs, each part worked out when first asked for. */
export interface CheckableArticle {
  article: Article;
  /** Two letters: the language its text is written in, whatever the page declares. */
  readonly language: string;
  readonly index: QuoteIndex;
  readonly vocabulary: Vocabulary;
  /** The words of a sentence, with offsets into the article's text. */
  wordsOf(sentence: Sentence): Word[];
  /** Offsets are into the title. */
  readonly titleWords: Word[];
  addressesMachine(sentence: Sentence): boolean;
  /** The place in the article, from 0, of the sentence with this id; undefined when there is none. */
  placeOf(id: string): number | undefined;
}

const prepared = new WeakMap<Article, CheckableArticle>();

/** Prepares an article for checking; the same article object is prepared once. */
export function prepareArticle(article: Article): CheckableArticle {
  const known = prepared.get(article);
  if (known) return known;
  const checkable = new PreparedArticle(article);
  prepared.set(article, checkable);
  return checkable;
}

class PreparedArticle implements CheckableArticle {
  readonly article: Article;
  readonly #words = new Map<string, Word[]>();
  readonly #machine = new Map<string, boolean>();
  #language: string | undefined;
  #index: QuoteIndex | undefined;
  #vocabulary: Vocabulary | undefined;
  #titleWords: Word[] | undefined;

  constructor(article: Article) {
    this.article = article;
  }

  get language(): string {
    this.#language ??= languageOf(this.article.text.slice(0, 6000), this.article.language);
    return this.#language;
  }

  get index(): QuoteIndex {
    this.#index ??= indexText(this.article.text);
    return this.#index;
  }

  get vocabulary(): Vocabulary {
    this.#vocabulary ??= vocabularyOf(`${this.article.title}\n${this.article.text}`, this.language);
    return this.#vocabulary;
  }

  wordsOf(sentence: Sentence): Word[] {
    let words = this.#words.get(sentence.id);
    if (!words) {
      words = wordsIn(sentenceText(this.article, sentence), this.language).map((word) => ({
        ...word,
        start: word.start + sentence.start,
        end: word.end + sentence.start,
      }));
      this.#words.set(sentence.id, words);
    }
    return words;
  }

  get titleWords(): Word[] {
    this.#titleWords ??= wordsIn(this.article.title, this.language);
    return this.#titleWords;
  }

  addressesMachine(sentence: Sentence): boolean {
    const answer =
      this.#machine.get(sentence.id) ?? isAddressedToMachine(sentenceText(this.article, sentence));
    this.#machine.set(sentence.id, answer);
    return answer;
  }

  placeOf(id: string): number | undefined {
    const sentence = findSentence(this.article, id);
    if (!sentence) return undefined;
    const guess = Number(id.slice(1)) - 1;
    return this.article.sentences[guess] === sentence
      ? guess
      : this.article.sentences.indexOf(sentence);
  }
}
