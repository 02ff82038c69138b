import type { Story } from '#domain/story/story.ts';

/** A week from Monday on, as the reader's clock has it. */
export interface Week {
  /** Epoch milliseconds of its first moment, and of the one after its last. */
  start: number;
  end: number;
}

/** The week of a day (`2026-03-19`) by the reader's clock, also where the clocks are changed within it. */
export function weekOfDay(named: string): Week {
  const at = new Date(`${named}T12:00:00`);
  const midnight = (days: number) =>
    new Date(at.getFullYear(), at.getMonth(), at.getDate() + days).getTime();
  const monday = -((at.getDay() + 6) % 7);
  return { start: midnight(monday), end: midnight(monday + 7) };
}

/** The stories saved in a week, oldest first. */
export function storiesOfWeek(stories: readonly Story[], week: Week): Story[] {
  const savedAt = ({ state }: Story) => state?.savedAt ?? Number.NaN;
  return stories
    .filter((story) => savedAt(story) >= week.start && savedAt(story) < week.end)
    .sort((a, b) => savedAt(a) - savedAt(b));
}
