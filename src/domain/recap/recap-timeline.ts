import type { TimelineEvent } from '#domain/analysis/analysis.ts';
import { eventsOf, sameEvent } from '#domain/related/related-timeline.ts';
import { type ClaimRef, type RecapStories, type RecapStory, refTo } from './recap-parts.ts';
import type { Week } from './recap-week.ts';

/** An event of the week's stories, and every claim that tells of it. */
export interface RecapEvent {
  /** ISO 8601 in the precision that the sources give. */
  date: string;
  dateText: string;
  refs: ClaimRef[];
}

const day = 86_400_000;
const before = 45 * day;
const after = 120 * day;

/**
 * The dated events of all stories in one line, oldest first: what happened within some weeks of the
 * week, or is to come soon. What two stories tell of one event stands there once.
 */
export function mergedTimeline({ stories }: RecapStories, week: Week, most: number): RecapEvent[] {
  const merged: { event: TimelineEvent; one: RecapStory; refs: ClaimRef[] }[] = [];
  for (const one of stories) {
    for (const event of eventsOf(one.story)) {
      if (!isNear(event.date, week)) continue;
      const twin = merged.find((other) =>
        sameEvent(event, one.story, other.event, other.one.story),
      );
      const ref = refTo(one, event.event);
      if (!twin) merged.push({ event, one, refs: [ref] });
      else {
        twin.refs.push(ref);
        // The more precise date stands.
        if ((event.date?.length ?? 0) > (twin.event.date?.length ?? 0)) {
          Object.assign(twin, { event, one });
        }
      }
    }
  }
  const middle = (week.start + week.end) / 2;
  return merged
    .sort(
      (a, b) =>
        b.refs.length - a.refs.length || distance(a.event, middle) - distance(b.event, middle),
    )
    .slice(0, most)
    .map(({ event, refs }) => ({ date: event.date ?? '', dateText: event.dateText, refs }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A year alone is too wide to be an event of a week. */
function isNear(date: string | null, week: Week): boolean {
  if (date === null || date.length < 7) return false;
  const time = Date.parse(date);
  return time >= week.start - before && time < week.end + after;
}

function distance({ date }: TimelineEvent, middle: number): number {
  return Math.abs(Date.parse(date ?? '') - middle);
}
