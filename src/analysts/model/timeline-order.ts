import type { TimelineEvent } from '#domain/analysis/analysis.ts';

/** Dated events first, in order; a coarse date stands before the finer ones that it holds. */
export function byDate(a: TimelineEvent, b: TimelineEvent): number {
  if (a.date === null || b.date === null) return Number(a.date === null) - Number(b.date === null);
  return a.date < b.date ? -1 : Number(a.date > b.date);
}
