import { withoutTrackers } from '#domain/article/without-trackers.ts';

/** An address without what only tells where its reader came from; as it is when it is none. */
export function addressWithoutTrackers(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const search = withoutTrackers(url.search);
  if (search !== url.search) url.search = search;
  return url.href;
}

/** Hosts of closed services, under which they kept mail and files that had no address of their own. */
const closedHosts = /(?:^|\.)(?:omnivore\.app|getpocket\.com|readitlaterlist\.com)$/;
const closedStores = /^\/?omnivore[^/]*\//;

/** True for an address that only a service which has closed could answer: no page will ever be read there. */
export function isDeadAddress(written: string): boolean {
  const address = written.trim();
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  if (hostname === 'storage.googleapis.com') return closedStores.test(pathname);
  return closedHosts.test(hostname) && pathname !== '/';
}

/** The http(s) address of a page as other programs write it, without fragment and trackers; null for anything else. */
export function importAddress(written: string): string | null {
  const address = written.trim();
  if (address.length > 20_000 || !URL.canParse(address)) return null;
  const url = new URL(addressWithoutTrackers(address));
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length > 4000 ? null : url.href;
}
