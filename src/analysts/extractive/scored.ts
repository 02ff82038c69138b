import { findOrganizations, type Organization } from './find-organizations.ts';
import { type Introduction, introducedNames } from './introduced-names.ts';
import { type Ranking, rankSentences } from './rank-sentences.ts';
import type { Candidate, Reading } from './reading.ts';
import { refusalOf } from './refusal.ts';

/** A reading with what each sentence is worth, and which are spoken for. */
export interface Scored extends Reading {
  ranking: Ranking;
  /** How central it is, 0 to 1. */
  worth: (candidate: Candidate) => number;
  organizations: Organization[];
  introduced: ReadonlyMap<string, Introduction>;
  /** What the reader has in view before the rest: the title, and the lead once it is chosen. */
  told: string[];
  /** Sentences that a section shows already. */
  taken: Set<Candidate>;
}

export function scoreReading(reading: Reading): Scored {
  const ranking = rankSentences(reading.candidates, reading.titleTerms);
  return {
    ...reading,
    ranking,
    worth: (candidate) => centrality(ranking.weights[candidate.index] ?? 0),
    organizations: findOrganizations(reading),
    introduced: introducedNames(reading),
    told: [reading.article.title],
    taken: new Set(),
  };
}

/** Weights fall off steeply; a sentence beyond the cap is worth nothing. */
function centrality(weight: number): number {
  return weight && 0.25 + 0.75 * Math.sqrt(weight);
}

/** How alike a sentence may be to one that is shown already. */
export const mostAlike = 0.5;

/** The sentences that can be shown alone, that no section shows yet, and that say something else than those shown. */
export function freeCandidates(scored: Scored): Candidate[] {
  const { candidates, taken, ranking } = scored;
  const shown = [...taken];
  return candidates.filter(
    (candidate) =>
      !taken.has(candidate) &&
      shown.every((other) => ranking.alike(candidate.index, other.index) <= mostAlike) &&
      refusalOf(candidate, scored) === null,
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

/** How many items a section may have: `few` for a short article, up to `many` for one of sixty sentences. */
export function roomFor({ candidates }: Reading, few: number, many: number): number {
  const share = Math.min(1, candidates.length / 60);
  return Math.round(few + (many - few) * share);
}
