import type { TimelineEvent } from '#domain/analysis/analysis.ts';

/**
 * The events in the order of their dates; a coarse date comes before the finer dates within it. One without a
 * date ("over a decade ago") stays behind the event that the analyst named before it, and one named first stays first.
 */
export function inOrderOfDates(events: readonly TimelineEvent[]): TimelineEvent[] {
  const groups: TimelineEvent[][] = [[]];
  for (const event of events) {
    if (event.date === null) groups.at(-1)?.push(event);
    else groups.push([event]);
  }
  const [undated = [], ...dated] = groups;
  const dateOf = ([first]: TimelineEvent[]) => first?.date ?? '';
  return [...undated, ...dated.sort((a, b) => compare(dateOf(a), dateOf(b))).flat()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
