import search from 'approx-string-match';
import { originalRange, unitAt } from './normalize-text.ts';
import type { QuoteIndex, TextRange } from './quote-index.ts';

/** Below this share of agreeing characters a quote counts as not found. */
const leastSimilarity = 0.75;
/** A quote shorter than this (in normalized units) resembles too much by chance. */
const shortest = 12;
const shortestWithoutSpaces = 6;
/** Units on either side of a seed in which the rest of the quote is looked for. */
const slack = 60;

/**
 * The place most like a normalized quote. Pieces of the quote that occur verbatim vote for where it
 * may begin, and only there the edit distance is measured (Myers, bit-parallel).
 */
export function findApproximately(
  index: QuoteIndex,
  wanted: string,
  near?: TextRange,
): (TextRange & { similarity: number }) | null {
  const dense = withoutSpaces(wanted);
  if (wanted.length < (dense ? shortestWithoutSpaces : shortest)) return null;
  const { text } = index.normalized;
  const seedLength = dense ? 3 : wanted.length < 40 ? 5 : 9;
  const around = near ? unitAt(index.normalized, near.start) : null;
  let best = null as { start: number; end: number; errors: number } | null;
  const mostErrors = Math.floor(wanted.length * (1 - leastSimilarity));
  for (const begin of likelyBeginnings(text, wanted, seedLength, around)) {
    const from = Math.max(0, begin - slack);
    const window = text.slice(from, begin + binSize(wanted) + wanted.length + slack);
    for (const match of search(window, wanted, best ? best.errors - 1 : mostErrors)) {
      if (best && match.errors >= best.errors) continue;
      best = { start: from + match.start, end: from + match.end, errors: match.errors };
    }
    if (best?.errors === 0) break;
  }
  if (!best) return null;
  const range = originalRange(index.text, index.normalized, best.start, best.end);
  return { ...range, similarity: 1 - best.errors / wanted.length };
}

/** Beginnings this close together count as one. */
function binSize(wanted: string): number {
  return Math.max(32, wanted.length >> 2);
}

/** Pieces that agree on a place before the search for more is given up. */
const enoughVotes = 4;
const mostHitsOfAPiece = 6;

/** Up to three places where the quote may begin, the one with the most votes first. */
function likelyBeginnings(
  text: string,
  wanted: string,
  seedLength: number,
  around: number | null,
): number[] {
  const votes = new Map<number, number>();
  const bin = binSize(wanted);
  const count = Math.floor(wanted.length / seedLength);
  for (let turn = 0; turn < count; turn += 1) {
    // Every third piece first, so that few pieces already speak for the whole quote.
    const at = (((turn * 3) % count) + Math.floor((turn * 3) / count)) * seedLength;
    if (at + seedLength > wanted.length) continue;
    const seed = wanted.slice(at, at + seedLength);
    let hit = text.indexOf(seed);
    for (let hits = 0; hit !== -1 && hits < mostHitsOfAPiece; hits += 1) {
      const key = Math.floor((hit - at) / bin);
      const bonus = around !== null && Math.abs(hit - at - around) < 600 ? 1.01 : 1;
      votes.set(key, (votes.get(key) ?? 0) + bonus);
      hit = text.indexOf(seed, hit + 1);
    }
    if (Math.max(0, ...votes.values()) >= enoughVotes) break;
  }
  return [...votes.keys()]
    .map((key) => ({
      begin: Math.max(0, key * bin),
      votes: (votes.get(key) ?? 0) + (votes.get(key + 1) ?? 0) * 0.5,
    }))
    .filter(({ votes: sum }) => sum > 1)
    .sort((left, right) => right.votes - left.votes)
    .slice(0, 3)
    .map(({ begin }) => begin);
}

/** True for text that is mostly Chinese, Japanese, Korean or Thai: few characters carry much. */
function withoutSpaces(text: string): boolean {
  const dense = text.match(/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/gu);
  return (dense?.length ?? 0) > text.length / 2;
}
