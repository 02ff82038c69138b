export type Freshness = 'fresh' | 'recent' | 'stale';

/** A stretch of time in its largest sensible unit, rounded. */
export interface RoughDuration {
  count: number;
  unit: 'minute' | 'hour' | 'day' | 'month' | 'year';
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Age of the article when it is looked at: up to a day `fresh`, up to a week `recent`, then `stale`; null if its date is not known. */
export function freshnessOf(publishedAt: string | null, now: number): Freshness | null {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  if (Number.isNaN(published)) return null;
  const age = now - published;
  if (age <= day) return 'fresh';
  return age <= 7 * day ? 'recent' : 'stale';
}

/**
 * How long after publication the article was read. Null if the publication has no time of day, or
 * is later than the reading.
 */
export function collectionDelay(
  publishedAt: string | null,
  collectedAt: string,
): RoughDuration | null {
  if (!publishedAt?.includes('T')) return null;
  const delay = Date.parse(collectedAt) - Date.parse(publishedAt);
  return Number.isNaN(delay) || delay < 0 ? null : roughDuration(delay);
}

/** A number of milliseconds as, e.g., `{ count: 46, unit: 'minute' }`. Less than half a minute is 0 minutes. */
export function roughDuration(milliseconds: number): RoughDuration {
  const minutes = Math.round(milliseconds / minute);
  if (minutes < 60) return { count: minutes, unit: 'minute' };
  if (minutes < 48 * 60) return { count: Math.round(minutes / 60), unit: 'hour' };
  const days = Math.round(milliseconds / day);
  if (days < 60) return { count: days, unit: 'day' };
  const months = Math.round(days / 30.44);
  return months < 24
    ? { count: months, unit: 'month' }
    : { count: Math.floor(days / 365.25), unit: 'year' };
}
