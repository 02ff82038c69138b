import type { TimelineEvent } from '#domain/analysis/analysis.ts';
import type { FoundDate } from './find-dates.ts';
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
  const events: Event[] = [];
  for (const candidate of scored.candidates) {
    for (const [place, found] of (scored.dates[candidate.index] ?? []).entries()) {
      const precise = found.date.length > 4 ? 1.2 : 1;
      // A sentence is about the first date it names.
      const first = place === 0 ? 1.4 : 0.7;
      const spoken = candidate.quotedShare > 0.6 ? 0.6 : 1;
      const value = (0.2 + scored.worth(candidate)) * scored.alone(candidate);
      events.push({ candidate, found, value: value * precise * first * spoken });
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
