import type { Claim } from '#domain/analysis/claim.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { makeClaim } from './make-claim.ts';
import { freeCandidates, roomFor, type Scored } from './scored.ts';

/** Three to seven central sentences that differ, in the article's order. */
export function writeTakeaways(scored: Scored): Claim[] {
  const { ranking, worth, taken } = scored;
  const chosen = chooseDiverse(
    freeCandidates(scored).filter((candidate) => scored.alone(candidate) > 0.35),
    {
      count: roomFor(scored, 3, 6),
      score: worth,
      alike: ranking.alike,
      taken: [...taken],
      mostAlike: 0.45,
    },
  ).sort((a, b) => a.index - b.index);
  for (const candidate of chosen) taken.add(candidate);
  return chosen.map((candidate, place) => makeClaim(`takeaway-${place + 1}`, candidate));
}
