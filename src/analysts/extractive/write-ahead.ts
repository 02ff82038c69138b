import type { Implication } from '#domain/analysis/analysis.ts';
import { chooseDiverse } from './choose-diverse.ts';
import { aheadOf, timesPast } from './cues/ahead.ts';
import { makeClaim } from './make-claim.ts';
import { titleShare } from './rank-sentences.ts';
import type { Candidate } from './reading.ts';
import { outsideQuotations } from './refusal.ts';
import { freeCandidates, mostAlike, roomFor, type Scored } from './scored.ts';
import { isPast, timeAhead } from './time-ahead.ts';

/** What the article itself says is to come, in the article's order, with the time it names. */
export function writeAhead(scored: Scored): Implication[] {
  const { ranking, worth, taken } = scored;
  const chosen = chooseDiverse(
    freeCandidates(scored).filter((candidate) => isAhead(candidate, scored)),
    {
      count: roomFor(scored, 2, 4),
      score: (candidate) => worth(candidate) * (timeAhead(candidate, scored) === null ? 1 : 1.5),
      alike: ranking.alike,
      mostAlike,
    },
  ).sort((a, b) => a.index - b.index);
  for (const candidate of chosen) taken.add(candidate);
  return chosen.map((candidate, place) => {
    const rationale = makeClaim(`implication-${place + 1}`, candidate);
    const timeHorizon = timeAhead(candidate, scored);
    // How likely it is nobody has judged.
    return { prediction: rationale.text, rationale, likelihood: null, timeHorizon };
  });
}

function isAhead(candidate: Candidate, scored: Scored): boolean {
  if (candidate.quotedShare > 0.5 || isPast(candidate, scored)) return false;
  // Neither dated nor of what the headline is about: a tale, an argument, a scene.
  if (timeAhead(candidate, scored) === null && titleShare(candidate, scored.titleTerms) === 0)
    return false;
  // "May" within a sentence is the month.
  const own = outsideQuotations(candidate.text).replace(/(?<=\S\s)May(?!\p{L})/gu, ' ');
  if (timesPast.test(own)) return false;
  const { sure, besideTime } = aheadOf(scored.language);
  // "That he will": what somebody thinks of somebody. "In his mind, that will": what was told before.
  if (/(?:^|,\s)(?:that|this|more|others)\s(?:will|would|could)(?!\p{L})/iu.test(own)) return false;
  if (
    /(?<!\p{L})(?:he|she|it|they|which|if|(?:his|her|their|its)\s\p{Ll}+)\s(?:will|won['’]t)(?!\p{L})/iu.test(
      own,
    )
  )
    return false;
  if (sure?.test(own)) return true;
  return (besideTime?.test(own) ?? false) && timeAhead(candidate, scored) !== null;
}
