import type { Candidate } from './reading.ts';
import { bestOf, freeCandidates, type Scored } from './scored.ts';
import { isPast, timeAhead } from './time-ahead.ts';

/** The article's own advice, or the next decision or date that it names; null where it has neither. */
export function chooseNextStep(scored: Scored): Candidate | null {
  const { cues, worth } = scored;
  return bestOf(freeCandidates(scored), (candidate) => {
    const { text } = candidate;
    if (candidate.quotedShare > 0.6 || candidate.beginsQuoted || isPast(candidate, scored))
      return 0;
    const scheduled = cues.scheduled?.test(text) ?? false;
    const ahead = timeAhead(candidate, scored) !== null;
    const advice = cues.advice?.test(text) ?? false;
    if (scheduled) {
      const score = worth(candidate) * (ahead ? 1.6 : 0.5);
      return score > 0.3 ? score : 0;
    }
    const score = worth(candidate) * (advice ? 0.8 : ahead && cues.forward?.test(text) ? 1 : 0);
    return score > 0.3 ? score : 0;
  });
}
