import type { Story } from './story.ts';

/** A week from Monday on, as the reader's clock has it. */
export interface Week {
  /** Epoch milliseconds of its first moment, and of the one after its last. */
  start: number;
  end: number;
}

const day = 86_400_000;

/**
 * The week that a moment is in. `offset` is what `Date.prototype.getTimezoneOffset` gives, in minutes: a week begins when
 * Monday begins for the reader.
 */
export function weekOf(time: number, offset = 0): Week {
  const local = time - offset * 60_000;
  const today = Math.floor(local / day);
  // The first day of the epoch was a Thursday.
  const monday = today - ((today + 3) % 7);
  const start = monday * day + offset * 60_000;
  return { start, end: start + 7 * day };
}

/** The stories saved in a week, oldest first. */
export function storiesOfWeek(stories: readonly Story[], week: Week): Story[] {
  const savedAt = ({ state }: Story) => state?.savedAt ?? Number.NaN;
  return stories
    .filter((story) => savedAt(story) >= week.start && savedAt(story) < week.end)
    .sort((a, b) => savedAt(a) - savedAt(b));
}
