import type { Candidate } from './reading.ts';

const mostRanked = 400;
const rounds = 30;
const damping = 0.85;

export interface Ranking {
  /** Weight of each candidate, the best 1; 0 for one beyond the cap. */
  weights: Float64Array;
  /** How alike two candidates are, 0 to 1: the cosine of their TF-IDF vectors. */
  alike: (a: number, b: number) => number;
}

type Vector = Map<string, number>;

/**
 * Ranks sentences by LexRank (Erkan and Radev 2004) on the graph of their likeness, with a random
 * jump that favors the lead and sentences near the title. Of more than 400 sentences the
 * earliest and the most central ones are ranked.
 */
export function rankSentences(
  candidates: readonly Candidate[],
  titleTerms: ReadonlySet<string>,
): Ranking {
  const vectors = vectorsOf(candidates);
  const ranked = withinCap(candidates, vectors);
  const count = ranked.length;
  const likeness = new Float64Array(count * count);
  const sums = new Float64Array(count);
  fillLikeness(ranked, vectors, likeness, sums);
  const jump = Float64Array.from(ranked, (index) => jumpWeight(candidates, index, titleTerms));
  normalize(jump, sumOf(jump));
  let weights = Float64Array.from(jump);
  for (let round = 0; round < rounds; round++) {
    const next = jump.map((value) => value * (1 - damping));
    for (let from = 0; from < count; from++) {
      const sum = sums[from] ?? 0;
      const given = (damping * (weights[from] ?? 0)) / (sum || 1);
      const row = from * count;
      for (let to = 0; to < count; to++) {
        next[to] = (next[to] ?? 0) + given * (sum ? (likeness[row + to] ?? 0) : (jump[to] ?? 0));
      }
    }
    weights = next;
  }
  const all = new Float64Array(candidates.length);
  const terms = candidates.map((candidate) => new Set(candidate.terms));
  const best = Math.max(...weights, Number.MIN_VALUE);
  for (const [place, index] of ranked.entries()) all[index] = (weights[place] ?? 0) / best;
  return {
    weights: all,
    alike: (a, b) => {
      if (a === b || repeats(terms[a], terms[b])) return 1;
      return cosine(vectors[a], vectors[b]);
    },
  };
}

/** True where most of what the shorter sentence speaks of is in the other, however common its words are here. */
function repeats(a?: ReadonlySet<string>, b?: ReadonlySet<string>): boolean {
  if (!a || !b) return false;
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  if (short.size < 4) return false;
  return [...short].filter((term) => long.has(term)).length > short.size * 0.6;
}

/** Unit TF-IDF vectors. */
function vectorsOf(candidates: readonly Candidate[]): Vector[] {
  const documents = new Map<string, number>();
  for (const { terms } of candidates) {
    for (const term of new Set(terms)) documents.set(term, (documents.get(term) ?? 0) + 1);
  }
  return candidates.map(({ terms }) => {
    const vector: Vector = new Map();
    for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + 1);
    let square = 0;
    for (const [term, frequency] of vector) {
      const idf = Math.log(1 + candidates.length / (documents.get(term) ?? 1));
      vector.set(term, frequency * idf);
      square += (frequency * idf) ** 2;
    }
    const length = Math.sqrt(square) || 1;
    for (const [term, value] of vector) vector.set(term, value / length);
    return vector;
  });
}

function withinCap(candidates: readonly Candidate[], vectors: Vector[]): number[] {
  const indices = candidates.map(({ index }) => index);
  if (indices.length <= mostRanked) return indices;
  const centre: Vector = new Map();
  for (const vector of vectors) {
    for (const [term, value] of vector) centre.set(term, (centre.get(term) ?? 0) + value);
  }
  const central = indices
    .slice(100)
    .map((index) => ({ index, value: cosine(vectors[index], centre) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, mostRanked - 100)
    .map(({ index }) => index);
  return [...indices.slice(0, 100), ...central].sort((a, b) => a - b);
}

/** By way of the terms, so that only pairs with a word in common cost anything. */
function fillLikeness(
  ranked: readonly number[],
  vectors: readonly Vector[],
  likeness: Float64Array,
  sums: Float64Array,
): void {
  const count = ranked.length;
  const holders = new Map<string, { place: number; value: number }[]>();
  for (const [place, index] of ranked.entries()) {
    for (const [term, value] of vectors[index] ?? []) {
      const earlier = holders.get(term);
      if (!earlier) {
        holders.set(term, [{ place, value }]);
        continue;
      }
      for (const holder of earlier) {
        const at = holder.place * count + place;
        likeness[at] = (likeness[at] ?? 0) + holder.value * value;
      }
      earlier.push({ place, value });
    }
  }
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const value = likeness[a * count + b] ?? 0;
      const edge = value < 0.05 ? 0 : value;
      likeness[a * count + b] = edge;
      likeness[b * count + a] = edge;
      sums[a] = (sums[a] ?? 0) + edge;
      sums[b] = (sums[b] ?? 0) + edge;
    }
  }
}

function jumpWeight(
  candidates: readonly Candidate[],
  index: number,
  titleTerms: ReadonlySet<string>,
): number {
  const candidate = candidates[index];
  if (!candidate) return 0;
  const position = 1 / (1 + index * 0.12) + (candidate.opensParagraph ? 0.1 : 0);
  return 0.15 + position + 1.2 * titleShare(candidate, titleTerms);
}

/** Share of the title's words that the sentence takes up. */
export function titleShare(candidate: Candidate, titleTerms: ReadonlySet<string>): number {
  if (!titleTerms.size) return 0;
  let shared = 0;
  for (const term of new Set(candidate.terms)) if (titleTerms.has(term)) shared++;
  return shared / titleTerms.size;
}

function cosine(a: Vector | undefined, b: Vector | undefined): number {
  if (!a || !b) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, value] of small) sum += value * (large.get(term) ?? 0);
  return sum;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function normalize(values: Float64Array, by: number): void {
  for (let place = 0; place < values.length; place++)
    values[place] = (values[place] ?? 0) / (by || 1);
}
