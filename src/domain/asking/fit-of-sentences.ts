import type { ArticleWords } from './article-words.ts';
import type { AskedWord, ReadQuestion } from './read-question.ts';
import type { SentencePlaces } from './sentence-places.ts';
import { trait } from './sentence-traits.ts';
import { standingOfWord } from './standing-of-word.ts';
import { answersKind } from './wanted-traits.ts';

/** What a word of the question is worth that stands beside the sentence instead of in it. */
const worth = {
  before: 0.5,
  twoBefore: 0.1,
  after: 0.15,
  paragraph: 0.35,
  heading: 0.5,
  /** In the title or the lead. */
  subject: 0.35,
};
/** What it is worth that a sentence holds a date, a name, a figure … where one is asked for. */
const worthOfKind = 0.18;
const worthOfPlace = 0.03;
/** Shares that a sentence loses which asks something itself, or is a heading. */
const lostByAsking = 0.25;
const lostByHeading = 0.6;
/** As `b` of BM25: how much a long sentence's words count for less. */
const lengthShare = 0.15;
const mostForShort = 1.15;
const weightOfName = 1.15;
/** A word that the article doesn't have is as rare as one that stands in this many sentences, no rarer. */
const fewestSentences = 0.7;
/** What remains of a word that is missing because the question is in another language. */
const foreignShare = 0.3;

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
  const sums = {
    scores: new Float64Array(count),
    held: new Float64Array(count),
    own: new Float64Array(count),
  };
  const found = new Float32Array(count);
  const inParagraph = new Float32Array(places.paragraphs);
  const tally = new Tally(question.language !== language);
  for (const asked of question.words) {
    const inTitle = standingOfWord(asked, words, title, question.language, found);
    const { sum, best } = sumAndBest(found, inTitle);
    const rarity = Math.log(1 + (count + 1) / (Math.max(sum, fewestSentences) + 0.5));
    const weight = rarity * (asked.named ? weightOfName : 1);
    tally.add(asked, weight, best);
    if (best === 0) continue;
    inParagraph.fill(0);
    for (let place = 0; place < count; place++) {
      const at = places.paragraph[place] ?? 0;
      inParagraph[at] = Math.max(inParagraph[at] ?? 0, found[place] ?? 0);
    }
    const subject = worth.subject * Math.max(inTitle, found[places.lead] ?? 0);
    for (let place = 0; place < count; place++) {
      const here = found[place] ?? 0;
      const paragraph = worth.paragraph * (inParagraph[places.paragraph[place] ?? 0] ?? 0);
      const around = Math.max(subject, paragraph, besides(place, found, places));
      const bySize = here * shortness((words.lengths[place] ?? 0) / words.averageLength);
      sums.scores[place] = (sums.scores[place] ?? 0) + weight * Math.max(bySize, around);
      sums.held[place] = (sums.held[place] ?? 0) + weight * Math.max(here, around);
      sums.own[place] = (sums.own[place] ?? 0) + weight * here;
    }
  }
  const whole = tally.weight || 1;
  for (let place = 0; place < count; place++) {
    const traits = words.traits[place] ?? 0;
    let score = (sums.scores[place] ?? 0) / whole;
    score += worthOfKind * answersKind(question.kinds, traits, language);
    score += worthOfPlace * (1 - place / count);
    if (traits & trait.question) score *= 1 - lostByAsking;
    if (places.isHeading[place]) score *= 1 - lostByHeading;
    sums.scores[place] = score;
    sums.held[place] = (sums.held[place] ?? 0) / whole;
  }
  const confidence = tally.confidence(greatest(sums.held), greatest(sums.own) / whole);
  return { scores: sums.scores, held: sums.held, confidence };
}

/** The words of a question as they are found, one after the other. */
class Tally {
  readonly #foreign: boolean;
  #weight = 0;
  #missing = 0;
  #words = 0;
  #missingWords = 0;
  #known = 0;
  #named = 0;
  #namedKnown = 0;

  constructor(foreign: boolean) {
    this.#foreign = foreign;
  }

  add({ named, capital }: AskedWord, weight: number, best: number): void {
    this.#words++;
    this.#weight += weight;
    this.#known += best;
    // German gives every noun a capital; one that an article in another language has too is a name.
    const isName = named || (this.#foreign && capital && best > 0.9);
    if (isName) {
      this.#named++;
      if (best > 0.7) this.#namedKnown++;
    } else if (best === 0) {
      this.#missing += weight;
      this.#missingWords++;
    }
  }

  /** Names found, the other words of a question in another language count little where they are missing. */
  get #spared(): number {
    return this.#foreign && this.#namedKnown > 0 ? 1 - foreignShare : 0;
  }

  get weight(): number {
    return this.#weight - this.#spared * this.#missing;
  }

  confidence(held: number, own: number): number {
    const count = this.#words - this.#spared * this.#missingWords;
    const known = this.#known / Math.max(1, count);
    // A person or a year that the article doesn't have is the plainest sign that it's about something else.
    const names = this.#namedKnown > 0 ? 0.1 : this.#named > 0 ? -0.3 : 0;
    return (held + own + known + names) / 3;
  }
}

function besides(place: number, found: Float32Array, { heading }: SentencePlaces): number {
  const above = heading[place] ?? -1;
  return Math.max(
    worth.before * (found[place - 1] ?? 0),
    worth.twoBefore * (found[place - 2] ?? 0),
    worth.after * (found[place + 1] ?? 0),
    worth.heading * (above < 0 ? 0 : (found[above] ?? 0)),
  );
}

/** `length` is in average sentences. */
function shortness(length: number): number {
  return Math.min(mostForShort, 1 / (1 - lengthShare + lengthShare * Math.max(0.5, length)));
}

function sumAndBest(found: Float32Array, inTitle: number): { sum: number; best: number } {
  let sum = 0;
  let best = inTitle;
  for (const value of found) {
    sum += value;
    if (value > best) best = value;
  }
  return { sum, best };
}

function greatest(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
