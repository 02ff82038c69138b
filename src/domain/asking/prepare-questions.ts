import { type Article, sentenceText } from '#domain/article/article.ts';
import { isAddressedToMachine } from '#domain/prompt-injection/instruction-like.ts';
import { languageOf } from '#domain/words/function-words.ts';
import { numbersIn, wordsOfArticle } from './article-words.ts';
import { type Fit, fitOfSentences } from './fit-of-sentences.ts';
import { readQuestion } from './read-question.ts';
import { placesOf } from './sentence-places.ts';

/** A sentence that may answer a question. */
export interface Passage {
  sentenceId: string;
  /** 0 to 1: how well it fits; comparable between articles. */
  score: number;
  /** False where the article hardly speaks of what is asked: then this is no more than what comes nearest. */
  sure: boolean;
}

/** An article ready to be asked; made once, for any number of questions. */
export interface PreparedQuestions {
  readonly article: Article;
  /** The passages in the order of the text; empty where nothing fits. */
  find(question: string, most?: number): Passage[];
  /** The same, the best first. `least`: as sure as the article must be to speak of what is asked, about 0 to 1. */
  rank(question: string, most?: number, least?: number): Passage[];
}

/** Below it an article doesn't speak of what is asked, though it may share a word or two. */
const leastConfidence = 0.25;
/**
 * Below it, it hardly does: of questions about other articles nearly all stand here, of its own one in eight, whether it
 * answers them or not.
 */
const sureConfidence = 0.5;
/** Least share of a question that a sentence and what is around it must hold. */
const leastHeld = 0.1;
/** What fits much worse than the best isn't told. */
const leastOfBest = 0.4;

/** Reads an article once, so that each question takes a few milliseconds. */
export function prepareQuestions(article: Article): PreparedQuestions {
  const language = languageOf(article.text.slice(0, 6000), article.language);
  const words = wordsOfArticle(article, language);
  const places = placesOf(article);
  const title = numbersIn(article.title, words, language);
  const rank = (question: string, most = 3, least = leastConfidence): Passage[] => {
    const asked = readQuestion(question, language);
    if (asked.words.length === 0) return [];
    const fit = fitOfSentences(asked, words, places, title, language);
    if (fit.confidence < least) return [];
    const sure = fit.confidence >= sureConfidence;
    return bestOf(article, fit, most).map((place) => ({
      sentenceId: article.sentences[place]?.id ?? '',
      score: Math.max(0, Math.min(1, (fit.scores[place] ?? 0) * fit.confidence)),
      sure,
    }));
  };
  const order = (passages: Passage[]) =>
    passages.sort((a, b) => Number(a.sentenceId.slice(1)) - Number(b.sentenceId.slice(1)));
  return { article, rank, find: (question, most) => order(rank(question, most)) };
}

/** The places of the best sentences, the best first; the earlier of equals. None twice, and none that speaks to a machine. */
function bestOf(article: Article, { scores, held }: Fit, most: number): number[] {
  const fits: number[] = [];
  let greatest = 0;
  for (let place = 0; place < scores.length; place++) {
    if ((held[place] ?? 0) < leastHeld) continue;
    fits.push(place);
    greatest = Math.max(greatest, scores[place] ?? 0);
  }
  const best: number[] = [];
  const told = new Set<string>();
  const near = fits.filter((place) => (scores[place] ?? 0) >= leastOfBest * greatest);
  for (const place of near.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)) {
    if (best.length >= most) break;
    const sentence = article.sentences[place];
    const text = sentence ? sentenceText(article, sentence) : '';
    if (told.has(text) || isAddressedToMachine(text)) continue;
    told.add(text);
    best.push(place);
  }
  return best;
}
