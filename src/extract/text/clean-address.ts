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
    for (const key of parameterNames(url.search)) {
      if (isTracker(key)) url.searchParams.delete(key);
    }
  }
  return url.href;
}

/**
 * The names in `?a=1&b=2`. Not by way of `URLSearchParams`: Firefox gives a content script iterators of the page, which
 * it cannot iterate, and where a page may not run scripts its `forEach` calls nobody back.
 */
function parameterNames(search: string): string[] {
  return search
    .slice(1)
    .split('&')
    .map((pair) => decoded(pair.split('=', 1)[0] ?? ''));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
