import { findDates, referenceOf } from './find-dates.ts';
import type { Candidate } from './reading.ts';
import { bestOf, freeCandidates, type Scored } from './scored.ts';

/** The article's own advice, or the next decision or date that it names; null where it has neither. */
export function chooseNextStep(scored: Scored): Candidate | null {
  const { cues, worth, article, language } = scored;
  const reference = referenceOf(article.publishedAt);
  return bestOf(freeCandidates(scored), (candidate) => {
    const { text } = candidate;
    const scheduled = cues.scheduled?.test(text) ?? false;
    const forward = cues.forward?.test(text) ?? false;
    const advice = cues.advice?.test(text) ?? false;
    if (candidate.quotedShare > 0.7 || candidate.beginsQuoted) return 0;
    if (!(scheduled && forward) && !advice) return 0;
    let score = worth(candidate) * (scheduled && forward ? 1 : 0.6);
    if (scheduled && forward) {
      const ahead = findDates(text, language, reference, true).some(
        ({ date }) => reference && date >= isoOf(reference).slice(0, date.length),
      );
      if (ahead) score *= 1.6;
      else if (cues.horizon?.test(text)) score *= 1.3;
      else score *= 0.7;
    }
    return score > 0.16 ? score : 0;
  });
}

function isoOf({ year, month, day }: { year: number; month: number; day: number }): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
