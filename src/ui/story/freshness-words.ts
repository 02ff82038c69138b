import { type Freshness, type RoughDuration, roughDuration } from '#domain/text/freshness.ts';
import { interfaceLanguage, type MessageKey, message } from '#i18n/message.ts';

const keys: Record<Freshness, MessageKey> = {
  fresh: 'headFresh',
  recent: 'headRecent',
  stale: 'headStale',
};

export function freshnessWord(freshness: Freshness): string {
  return message(keys[freshness]);
}

/** E.g. `Published 8 months ago`. */
export function publishedAgo(publishedAt: string, now: number): string {
  const { count, unit } = roughDuration(Math.max(0, now - Date.parse(publishedAt)));
  const ago = new Intl.RelativeTimeFormat(interfaceLanguage());
  return message('headPublished', ago.format(-count, unit));
}

/** E.g. `collected 46 minutes after publication`. */
export function collectedAfter({ count, unit }: RoughDuration): string {
  if (count === 0) return message('headCollectedAtOnce');
  const long = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return message('headCollected', new Intl.NumberFormat(interfaceLanguage(), long).format(count));
}
