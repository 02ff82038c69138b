import type { TimelineEvent } from '#domain/analysis/analysis.ts';

/** Dated events first, in order; a coarse date comes before the finer dates within it. */
export function byDate(a: TimelineEvent, b: TimelineEvent): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
  return a.date < b.date ? -1 : Number(a.date > b.date);
}
