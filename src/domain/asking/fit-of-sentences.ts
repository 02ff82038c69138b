import type { ArticleWords } from './article-words.ts';
import { kinOf, matchesOf } from './matching-words.ts';
import type { AskedWord, ReadQuestion } from './read-question.ts';
import { trait } from './sentence-traits.ts';
import { answersKind } from './wanted-traits.ts';

/** Where words of the question stand instead of in the sentence itself, and what that is worth. */
export const worth = {
  before: 0.5,
  twoBefore: 0.3,
  after: 0.3,
  paragraph: 0.35,
  heading: 0.4,
  title: 0.25,
  kind: 0.14,
  length: 0.25,
  opening: 0.02,
  asks: 0.25,
  heads: 0.3,
  named: 1.15,
  power: 2,
};

export interface SentencePlaces {
  /** For each sentence the place of its paragraph, from 0. */
  paragraph: Int32Array;
  /** For each sentence the place of the last sentence of the heading above it, -1 where there is none. */
  heading: Int32Array;
  isHeading: Uint8Array;
  averageLength: number;
}

export interface Fit {
  /** For each sentence how well it fits. */
  scores: Float64Array;
  /** For each sentence the share of the question, by rarity, that it and what is around it hold: 0 to 1. */
  held: Float64Array;
  /** The same of the sentence alone. */
  own: Float64Array;
}

/** How well each sentence fits a question: its rare words, their forms and kin, in it or around it; and what is asked for. */
export function fitOfSentences(
  question: ReadQuestion,
  words: ArticleWords,
  places: SentencePlaces,
  title: ReadonlySet<number>,
  language: string,
): Fit {
  const { count } = words;
  const scores = new Float64Array(count);
  const held = new Float64Array(count);
  const own = new Float64Array(count);
  const found = new Float32Array(count);
  const paragraphs = new Float32Array((places.paragraph.at(-1) ?? 0) + 1);
  let weights = 0;
  for (const asked of question.words) {
    found.fill(0);
    const inTitle = stand(asked, words, title, question.language, found);
    let sentences = 0;
    for (let place = 0; place < count; place++) sentences += found[place] ?? 0;
    const weight = Math.log(1 + (count + 1) / (sentences + 0.5)) * (asked.named ? worth.named : 1);
    weights += weight;
    if (sentences === 0 && inTitle === 0) continue;
    paragraphs.fill(0);
    for (let place = 0; place < count; place++) {
      const at = places.paragraph[place] ?? 0;
      paragraphs[at] = Math.max(paragraphs[at] ?? 0, found[place] ?? 0);
    }
    for (let place = 0; place < count; place++) {
      const here = found[place] ?? 0;
      const heading = places.heading[place] ?? -1;
      const around = Math.max(
        worth.before * (place > 0 ? (found[place - 1] ?? 0) : 0),
        worth.twoBefore * (place > 1 ? (found[place - 2] ?? 0) : 0),
        worth.after * (found[place + 1] ?? 0),
        worth.paragraph * (paragraphs[places.paragraph[place] ?? 0] ?? 0),
        worth.heading * (heading < 0 ? 0 : (found[heading] ?? 0)),
        worth.title * inTitle,
      );
      const length = (words.lengths[place] ?? 0) / places.averageLength;
      const spread = 1 / (1 - worth.length + worth.length * Math.max(0.5, length));
      scores[place] =
        (scores[place] ?? 0) + weight * Math.max(here * Math.min(1.15, spread), around);
      held[place] = (held[place] ?? 0) + weight * Math.max(here, around) ** worth.power;
      own[place] = (own[place] ?? 0) + weight * here;
    }
  }
  for (let place = 0; place < count; place++) {
    const traits = words.traits[place] ?? 0;
    let score = weights === 0 ? 0 : (scores[place] ?? 0) / weights;
    held[place] = weights === 0 ? 0 : (held[place] ?? 0) / weights;
    own[place] = weights === 0 ? 0 : (own[place] ?? 0) / weights;
    score += worth.kind * answersKind(question.kinds, traits, language);
    score += worth.opening * (1 - place / count);
    if (traits & trait.question) score -= worth.asks * score;
    if (places.isHeading[place]) score -= worth.heads * score;
    scores[place] = score;
  }
  return { scores, held, own };
}

/** Writes into `found` how surely each sentence holds the word, and returns how surely the title does. */
function stand(
  asked: AskedWord,
  words: ArticleWords,
  title: ReadonlySet<number>,
  language: string,
  found: Float32Array,
): number {
  let inTitle = 0;
  const put = (number: number, value: number) => {
    for (const place of words.sentencesOf[number] ?? []) {
      found[place] = Math.max(found[place] ?? 0, value);
    }
    if (title.has(number)) inTitle = Math.max(inTitle, value);
  };
  if (asked.grams.length === 0) {
    for (const { number, sureness } of matchesOf(asked, words, language)) put(number, sureness);
    return inTitle;
  }
  const each = 1 / asked.grams.length;
  for (const gram of asked.grams) {
    const number = words.numberOf.get(gram);
    if (number === undefined) continue;
    for (const place of words.sentencesOf[number] ?? []) found[place] = (found[place] ?? 0) + each;
    if (title.has(number)) inTitle += each;
  }
  for (const { number, sureness } of kinOf(asked, words, language)) put(number, sureness);
  return inTitle;
}
