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
  /** Whether each sentence can be read alone, as far as it was asked, for what is told now. */
  alone: Map<Candidate, boolean>;
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
    alone: new Map(),
    taken: new Set(),
  };
}

/** Weights fall off steeply; a sentence beyond the cap is worth nothing. */
function centrality(weight: number): number {
  return weight && 0.25 + 0.75 * Math.sqrt(weight);
}

/** How alike a sentence may be to one that is shown already. */
export const mostAlike = 0.5;

/**
 * The sentences that can be shown alone, that no section shows yet, and that say something else than those shown.
 * Of a very long article only those that were ranked, so that no article costs more than some hundred of them.
 */
export function freeCandidates(scored: Scored): Candidate[] {
  const { candidates, taken, ranking } = scored;
  const shown = [...taken];
  return candidates.filter(
    (candidate) =>
      scored.worth(candidate) > 0 &&
      !taken.has(candidate) &&
      shown.every((other) => ranking.alike(candidate.index, other.index) <= mostAlike) &&
      canStandAlone(candidate, scored),
  );
}

function canStandAlone(candidate: Candidate, scored: Scored): boolean {
  const known = scored.alone.get(candidate);
  if (known !== undefined) return known;
  const alone = refusalOf(candidate, scored) === null;
  scored.alone.set(candidate, alone);
  return alone;
}

/** Shows sentences to the reader before the rest, which may then lean on them. */
export function tell(scored: Scored, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    scored.taken.add(candidate);
    scored.told.push(candidate.text);
  }
  scored.alone.clear();
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
