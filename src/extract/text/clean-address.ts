import { isTracker } from '#domain/article/is-tracker.ts';

/**
 * An http(s) address, absolute, without fragment, user and tracking parameters; null for anything
 * else.
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
  if (url.search) {
    const trackers: string[] = [];
    // Firefox gives a content script the iterators of the page, which it cannot iterate.
    url.searchParams.forEach((_value, key) => {
      if (isTracker(key)) trackers.push(key);
    });
    for (const key of trackers) url.searchParams.delete(key);
  }
  return url.href;
}
