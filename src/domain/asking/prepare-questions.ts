import type { Article } from '#domain/article/article.ts';
import { languageOf } from '#domain/words/function-words.ts';
import { type ArticleWords, numbersIn, wordsOfArticle } from './article-words.ts';
import { type Fit, fitOfSentences, type SentencePlaces } from './fit-of-sentences.ts';
import { readQuestion } from './read-question.ts';

/** A sentence that may answer a question. */
export interface Passage {
  sentenceId: string;
  /** 0 to 1: how well it fits; comparable between articles. */
  score: number;
}

/** An article ready to be asked; made once, for any number of questions. */
export interface PreparedQuestions {
  readonly article: Article;
  /** The passages in the order of the text; empty where nothing fits. */
  find(question: string, most?: number): Passage[];
  /** The same, the best first. */
  rank(question: string, most?: number): Passage[];
}

/** Least share of a question, by rarity, that a sentence and what is around it must hold. */
export const least = { held: 0.4, own: 0.2, ofBest: 0.5 };

/** Reads an article once, so that each question takes a few milliseconds. */
export function prepareQuestions(article: Article): PreparedQuestions {
  const language = languageOf(article.text.slice(0, 6000), article.language);
  const words = wordsOfArticle(article, language);
  const places = placesOf(article, words);
  const title = numbersIn(article.title, words);
  const rank = (question: string, most = 3): Passage[] => {
    const asked = readQuestion(question, language);
    if (asked.words.length === 0) return [];
    const fit = fitOfSentences(asked, words, places, title, language);
    return bestOf(fit, most).map((place) => ({
      sentenceId: article.sentences[place]?.id ?? '',
      score: Math.max(0, Math.min(1, fit.scores[place] ?? 0)),
    }));
  };
  const order = (passages: Passage[]) =>
    passages.sort((a, b) => Number(a.sentenceId.slice(1)) - Number(b.sentenceId.slice(1)));
  return { article, rank, find: (question, most) => order(rank(question, most)) };
}

/** The places of the best sentences, the best first; the earlier of equals. */
function bestOf({ scores, held, own }: Fit, most: number): number[] {
  const fits: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    if ((held[place] ?? 0) >= least.held && (own[place] ?? 0) >= least.own) fits.push(place);
  }
  fits.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const limit = least.ofBest * (scores[fits[0] ?? -1] ?? 0);
  return fits.slice(0, most).filter((place) => (scores[place] ?? 0) >= limit);
}

function placesOf(article: Article, words: ArticleWords): SentencePlaces {
  const { count } = words;
  const paragraph = new Int32Array(count);
  const heading = new Int32Array(count).fill(-1);
  const isHeading = new Uint8Array(count);
  let last = -1;
  let sum = 0;
  for (let place = 0; place < count; place++) {
    const number = article.sentences[place]?.paragraph ?? 1;
    paragraph[place] = number - 1;
    if (article.paragraphs[number - 1]?.kind === 'heading') {
      isHeading[place] = 1;
      last = place;
    } else heading[place] = last;
    sum += words.lengths[place] ?? 0;
  }
  return { paragraph, heading, isHeading, averageLength: Math.max(1, sum / Math.max(1, count)) };
}
