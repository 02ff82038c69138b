export type Freshness = 'Fresh' | 'Recent' | 'Stale';

const hour = 3_600_000;
const day = 24 * hour;

/** Age of the article when it is looked at: up to a day `Fresh`, up to a week `Recent`, then `Stale`; null when its date is not known. */
export function freshnessOf(publishedAt: string | null, now: number): Freshness | null {
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  if (Number.isNaN(published)) return null;
  const age = now - published;
  if (age <= day) return 'Fresh';
  return age <= 7 * day ? 'Recent' : 'Stale';
}

/**
 * How long after publication the article was read, e.g. `collected in 46 min`; null when the
 * publication has no time of day, or lies after the reading.
 */
export function collectedIn(publishedAt: string | null, collectedAt: string): string | null {
  if (!publishedAt?.includes('T')) return null;
  const delay = Date.parse(collectedAt) - Date.parse(publishedAt);
  if (Number.isNaN(delay) || delay < 0) return null;
  const minutes = Math.round(delay / 60_000);
  if (minutes < 1) return 'collected within a minute';
  if (minutes < 60) return `collected in ${minutes} min`;
  if (minutes < 48 * 60) return `collected in ${Math.round(minutes / 60)} h`;
  const days = Math.round(delay / day);
  if (days < 60) return `collected in ${days} days`;
  const months = Math.round(days / 30.44);
  return months < 24
    ? `collected in ${months} months`
    : `collected in ${Math.floor(days / 365.25)} years`;
}
