import { type Article, type Sentence, sentenceText } from '#domain/article/article.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { rankSentences } from './rank-sentences.ts';
import { longestAnswer } from './request-body.ts';

/** Which sentences of an article are sent to a model, and in how many requests. */
export interface ReadingPlan {
  /** The sentences of each request, in article order. */
  portions: Sentence[][];
  /** How many sentences are read in all. */
  read: number;
  /** How many tokens the answer may take. */
  longestAnswer: number;
}

interface Room {
  /** Tokens of question and answer together; null when it is not known. */
  window: number | null;
  /** Tokens that the prompt takes besides the article. */
  prompt: number;
  /** How many tokens a service counts for one of our estimate. */
  factor: number;
  rank?: ((article: Article) => number[]) | undefined;
  /** One request for all: what does not fit is left out, the least of it first. */
  once?: boolean;
}

/** Share of the window that an answer may take, and the least that makes an analysis. */
const shareOfAnswer = 0.3;
const leastAnswer = 700;
/** The rest is for what the estimate gets wrong. */
const usable = 0.9;
const mostPortions = 6;
/** The id, the brackets and the line end of a sentence. */
const tokensOfMark = 4;

/**
 * Plans what to send: the whole article where there is room; up to twice as much, its best sentences;
 * beyond that all of it in portions. Null when there is not even room for a few sentences.
 */
export function planReading(article: Article, room: Room): ReadingPlan | null {
  const { sentences } = article;
  const whole = { portions: [sentences], read: sentences.length };
  if (room.window === null) return { ...whole, longestAnswer };
  const answer = Math.min(longestAnswer, Math.floor(room.window * shareOfAnswer));
  const budget = ((room.window - answer) * usable - room.prompt) / room.factor;
  if (answer < leastAnswer || budget < 200) return null;
  const costs = sentences.map(
    (sentence) => estimateTokens(sentenceText(article, sentence)) + tokensOfMark,
  );
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  if (total <= budget) return { ...whole, longestAnswer: answer };
  const rank = (room.rank ?? rankSentences)(article);
  const inPortions = !room.once && total > 2 * budget;
  const kept = best(costs, rank, inPortions ? mostPortions * budget * usable : budget);
  const read = sentences.filter((_, place) => kept.has(place));
  const portions = inPortions ? split(article, kept, costs, budget) : [read];
  return { portions, read: read.length, longestAnswer: answer };
}

/** The places of the sentences that matter most, as many as there is room for. */
function best(costs: readonly number[], rank: readonly number[], budget: number): Set<number> {
  const order = costs.map((_, place) => place);
  order.sort((a, b) => compare(rank[b] ?? 0, rank[a] ?? 0) || a - b);
  const kept = new Set<number>();
  let spent = 0;
  for (const place of order) {
    const cost = costs[place] ?? 0;
    if (spent + cost > budget) continue;
    spent += cost;
    kept.add(place);
  }
  return kept;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Portions of about the same size, broken between paragraphs where that is possible. */
function split(
  { sentences }: Article,
  kept: ReadonlySet<number>,
  costs: readonly number[],
  budget: number,
): Sentence[][] {
  const total = [...kept].reduce((sum, place) => sum + (costs[place] ?? 0), 0);
  const target = total / Math.ceil(total / (budget * usable));
  const portions: Sentence[][] = [];
  let portion: Sentence[] = [];
  let spent = 0;
  sentences.forEach((sentence, place) => {
    if (!kept.has(place)) return;
    const cost = costs[place] ?? 0;
    const newParagraph = portion.at(-1)?.paragraph !== sentence.paragraph;
    if (portion.length > 0 && (spent + cost > budget || (newParagraph && spent >= target))) {
      portions.push(portion);
      portion = [];
      spent = 0;
    }
    portion.push(sentence);
    spent += cost;
  });
  if (portion.length > 0) portions.push(portion);
  return portions;
}
