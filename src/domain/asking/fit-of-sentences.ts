import { familiesOf, moneyFamily } from '#domain/words/word-families.ts';
import type { ArticleWords } from './article-words.ts';
import { kinOf, matchesOf } from './matching-words.ts';
import type { AskedWord, ReadQuestion } from './read-question.ts';
import { trait } from './sentence-traits.ts';
import { answersKind } from './wanted-traits.ts';

/** Where words of the question stand instead of in the sentence itself, and what that is worth. */
export const worth = {
  before: 0.5,
  twoBefore: 0.1,
  after: 0.15,
  paragraph: 0.35,
  heading: 0.5,
  title: 0.35,
  kind: 0.18,
  length: 0.15,
  opening: 0.03,
  asks: 0.25,
  heads: 0.6,
  named: 1.15,
  amount: 0.7,
};

/** A word that the article doesn't have is as rare as one that stands in this many sentences, no rarer. */
const fewest = 0.7;

export interface SentencePlaces {
  /** For each sentence the place of its paragraph, from 0. */
  paragraph: Int32Array;
  /** For each sentence the place of the last sentence of the heading above it, -1 where there is none. */
  heading: Int32Array;
  isHeading: Uint8Array;
  /** The first sentence that is no heading: with the title, what the article is about. */
  lead: number;
  averageLength: number;
}

export interface Fit {
  /** For each sentence how well it fits. */
  scores: Float64Array;
  /** For each sentence the share of the question, by rarity, that it and what is around it hold: 0 to 1. */
  held: Float64Array;
  /** How surely the article speaks of what is asked, about 0 to 1. */
  confidence: number;
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
  let known = 0;
  let named = 0;
  let namedKnown = 0;
  for (const asked of question.words) {
    found.fill(0);
    const inTitle = stand(asked, words, title, question.language, found);
    const inLead = Math.max(inTitle, found[places.lead] ?? 0);
    let sentences = 0;
    let best = inTitle;
    for (let place = 0; place < count; place++) {
      const here = found[place] ?? 0;
      sentences += here;
      if (here > best) best = here;
    }
    known += best;
    if (asked.named) {
      named++;
      if (best > 0.7) namedKnown++;
    }
    const weight =
      Math.log(1 + (count + 1) / (Math.max(sentences, fewest) + 0.5)) *
      (asked.named ? worth.named : 1);
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
        worth.title * inLead,
      );
      const length = (words.lengths[place] ?? 0) / places.averageLength;
      const spread = 1 / (1 - worth.length + worth.length * Math.max(0.5, length));
      scores[place] =
        (scores[place] ?? 0) + weight * Math.max(here * Math.min(1.15, spread), around);
      held[place] = (held[place] ?? 0) + weight * Math.max(here, around);
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
  const shares = greatest(held) + greatest(own) + known / Math.max(1, question.words.length);
  // A person or a year that the article doesn't have is the plainest sign that it's about something else.
  const names = namedKnown > 0 ? 0.1 : named > 0 ? -0.3 : 0;
  return { scores, held, confidence: (shares + names) / 3 };
}

/** "For 41 million euros" answers what something costs, though no word of it says so. */
function putAmounts({ traits, count }: ArticleWords, found: Float32Array): void {
  const amount = trait.money | trait.figure;
  for (let place = 0; place < count; place++) {
    if (((traits[place] ?? 0) & amount) === amount) found[place] = worth.amount;
  }
}

function greatest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
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
  if (familiesOf(asked.form, language).includes(moneyFamily)) putAmounts(words, found);
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
