import { findOrganizations, type Organization } from './find-organizations.ts';
import { type Ranking, rankSentences } from './rank-sentences.ts';
import type { Candidate, Reading } from './reading.ts';
import { standsAlone } from './stands-alone.ts';

/** A reading with what each sentence is worth, and which are spoken for. */
export interface Scored extends Reading {
  ranking: Ranking;
  /** How central it is, and how well it reads alone: 0 to 1. */
  worth: (candidate: Candidate) => number;
  /** How well it reads alone, 0 to 1. */
  alone: (candidate: Candidate) => number;
  organizations: Organization[];
  /** Sentences that a section shows already. */
  taken: Set<Candidate>;
}

export function scoreReading(reading: Reading): Scored {
  const ranking = rankSentences(reading.candidates, reading.titleTerms);
  const alone = reading.candidates.map((candidate) => standsAlone(candidate, reading));
  const aloneOf = ({ index }: Candidate) => alone[index] ?? 0;
  return {
    ...reading,
    ranking,
    alone: aloneOf,
    worth: (candidate) => centrality(ranking.weights[candidate.index] ?? 0) * aloneOf(candidate),
    organizations: findOrganizations(reading),
    taken: new Set(),
  };
}

/** Weights fall off steeply; a sentence beyond the cap is worth nothing. */
function centrality(weight: number): number {
  return weight && 0.25 + 0.75 * Math.sqrt(weight);
}

/** The candidates that no section shows yet and that say something else than those shown. */
export function freeCandidates(
  { candidates, taken, ranking }: Scored,
  mostAlike = 0.6,
): Candidate[] {
  return candidates.filter(
    (candidate) =>
      !taken.has(candidate) &&
      [...taken].every((other) => ranking.alike(candidate.index, other.index) <= mostAlike),
  );
}

/** The candidate with the highest score above 0; the earlier of two alike. */
export function bestOf(
  candidates: readonly Candidate[],
  score: (candidate: Candidate) => number,
): Candidate | null {
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidates) {
    const value = score(candidate);
    if (value > most) {
      best = candidate;
      most = value;
    }
  }
  return best;
}

/** How many items a section may have: `few` for a short article, up to `many` for one of a hundred sentences. */
export function roomFor({ candidates }: Reading, few: number, many: number): number {
  const share = Math.min(1, candidates.length / 60);
  return Math.round(few + (many - few) * share);
}
