import type { Implication } from '#domain/analysis/analysis.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { makeClaim } from './make-claim.ts';
import type { Candidate } from './reading.ts';
import { freeCandidates, roomFor, type Scored } from './scored.ts';
import { isPast, timeAhead } from './time-ahead.ts';

/**
 * What the article itself says is to come. The prediction is its sentence; the rationale the
 * neighboring sentence that supports it, citing both, or the sentence itself where none does.
 */
export function writeImplications(scored: Scored): Implication[] {
  const { cues, worth, ranking, taken } = scored;
  if (!cues.forward) return [];
  const forward = freeCandidates(scored).filter(
    (candidate) =>
      cues.forward?.test(candidate.text) &&
      !candidate.beginsQuoted &&
      scored.alone(candidate) > 0.45 &&
      !isPast(candidate, scored),
  );
  const chosen = chooseDiverse(forward, {
    count: roomFor(scored, 1, 4),
    score: (candidate) => worth(candidate) * strength(candidate, scored),
    alike: ranking.alike,
    taken: [...taken],
    mostAlike: 0.45,
  })
    .filter((candidate) => worth(candidate) * strength(candidate, scored) > 0.3)
    .sort((a, b) => a.index - b.index);
  for (const candidate of chosen) taken.add(candidate);
  return chosen.map((candidate, place) =>
    implicationOf(candidate, `implication-${place + 1}`, scored),
  );
}

function strength(candidate: Candidate, scored: Scored): number {
  const ahead = timeAhead(candidate, scored) === null ? 1 : 1.4;
  const own = scored.cues.firstPerson?.test(candidate.text) ? 0.6 : 1;
  return ahead * own * (candidate.quotedShare > 0.6 ? 0.7 : 1);
}

function implicationOf(candidate: Candidate, id: string, scored: Scored): Implication {
  const support = supportOf(candidate, scored);
  if (support) scored.taken.add(support);
  const own = makeClaim(id, candidate);
  const rationale = support ? makeClaim(id, support) : own;
  if (support) {
    const cited = [candidate, support].sort((a, b) => a.index - b.index);
    rationale.evidence.sentenceIds = cited.map(({ sentence }) => sentence.id);
  }
  return {
    prediction: own.text,
    rationale,
    likelihood: likelihoodOf(candidate.text, scored),
    timeHorizon: timeAhead(candidate, scored),
  };
}

/** The sentence before or after it, if it is about the same thing and reads well. */
function supportOf(candidate: Candidate, scored: Scored): Candidate | null {
  const { candidates, ranking, cues, taken } = scored;
  let best: Candidate | null = null;
  let most = 0;
  for (const step of [1, -1]) {
    const other = candidates[candidate.index + step];
    if (!other || taken.has(other) || other.endsQuoted || other.beginsQuoted) continue;
    if (/[?？؟]["”»]?$/u.test(other.text) || scored.alone(other) < 0.3) continue;
    const together = other.sentence.paragraph === candidate.sentence.paragraph;
    const alike = ranking.alike(candidate.index, other.index);
    if (alike < (together ? 0.06 : 0.14)) continue;
    const value = alike + (together ? 0.15 : 0) + (cues.consequence?.test(other.text) ? 0.15 : 0);
    if (value > most) {
      best = other;
      most = value;
    }
  }
  return best;
}

/** How sure the sentence itself says it is; null where it only says that something will be. */
function likelihoodOf(text: string, { cues }: Scored): Implication['likelihood'] {
  if (cues.unlikely?.test(text)) return 'unlikely';
  if (cues.veryLikely?.test(text)) return 'very likely';
  if (cues.likely?.test(text)) return 'likely';
  return cues.possible?.test(text) ? 'possible' : null;
}
