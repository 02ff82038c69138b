import type { TimelineEvent } from '#domain/analysis.ts';
import { type FoundDate, findDates, referenceOf } from './find-dates.ts';
import { makeClaim } from './make-claim.ts';
import type { Candidate } from './reading.ts';
import type { Scored } from './scored.ts';

const mostEvents = 10;

interface Event {
  candidate: Candidate;
  found: FoundDate;
  value: number;
}

/** What the article dates, oldest first; one sentence a date, and each sentence once. */
export function writeTimeline(scored: Scored): TimelineEvent[] {
  const { candidates, language, cues, article } = scored;
  const reference = referenceOf(article.publishedAt);
  const events: Event[] = [];
  for (const candidate of candidates) {
    const forward = cues.forward?.test(candidate.text) ?? false;
    for (const found of findDates(candidate.text, language, reference, forward)) {
      const precise = found.date.length > 4 ? 1.2 : 1;
      const early = found.index < candidate.text.length / 2 ? 1.1 : 1;
      events.push({
        candidate,
        found,
        value: (0.2 + scored.worth(candidate)) * precise * early * scored.alone(candidate),
      });
    }
  }
  const chosen = new Map<string, Event>();
  const used = new Set<Candidate>();
  for (const event of events.sort((a, b) => b.value - a.value)) {
    if (chosen.size >= mostEvents) break;
    if (chosen.has(event.found.date) || used.has(event.candidate)) continue;
    chosen.set(event.found.date, event);
    used.add(event.candidate);
  }
  return [...chosen.values()]
    .sort(
      (a, b) => compareDates(a.found.date, b.found.date) || a.candidate.index - b.candidate.index,
    )
    .map(({ candidate, found }, place) => ({
      date: found.date,
      dateText: found.text,
      event: makeClaim(`timeline-${place + 1}`, candidate, 260),
    }));
}

/** A year comes before its months, a month before its days. */
function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
