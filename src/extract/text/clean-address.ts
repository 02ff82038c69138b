import { longestAddress } from '#domain/article/longest-address.ts';
import { withoutTrackers } from '#domain/article/without-trackers.ts';

/**
 * An http(s) address, absolute, without fragment, user and tracking parameters; null for anything
 * else, and for one that is too long to be any.
 */
export function cleanAddress(address: string, base: string): string | null {
  let url: URL;
  try {
    url = new URL(address.trim(), base);
  } catch {
    // Not an address: pages hold every kind of string where one is expected.
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (!url.hostname.includes('.') && url.hostname !== 'localhost') return null;
  if (url.href.includes('#')) url.hash = '';
  if (url.username) url.username = '';
  if (url.password) url.password = '';
  const search = withoutTrackers(url.search);
  if (search !== url.search) url.search = search;
  return url.href.length > longestAddress ? null : url.href;
}
