import { isTracker } from './is-tracker.ts';

/**
 * The query of an address without what only tells where its reader came from; one that has none of that is as it was.
 * In one pass: to take them out one by one would write the rest anew each time. And not by the iterators of
 * `URLSearchParams`: Firefox gives a content script those of the page, which it cannot use.
 */
export function withoutTrackers(search: string): string {
  const pairs = search.replace(/^\?/, '').split('&');
  const kept = pairs.filter((pair) => !isTracker(decoded(pair.split('=', 1)[0] ?? '')));
  return kept.length === pairs.length
    ? search
    : new URLSearchParams(`?${kept.join('&')}`).toString();
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}
