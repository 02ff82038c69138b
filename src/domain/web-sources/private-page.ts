import type { Article } from '#domain/article/article.ts';
import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';

export type PrivateReason = 'file' | 'own network' | 'signed in';

/** Beginnings of hosts, and hosts as a whole, behind which people sign in. */
const hostsBehindSignIn =
  /^(?:(?:web)?mail|intranet|extranet|sso|admin|portal|my|account|accounts|app|inbox|wiki|confluence|jira)\.|(?:^|\.)(?:sharepoint\.com|atlassian\.net|notion\.so|notion\.site|slack\.com|teams\.microsoft\.com|docs\.google\.com|drive\.google\.com|mail\.google\.com|outlook\.(?:live|office)\.com|onedrive\.live\.com|dropbox\.com)$/i;
const pathsBehindSignIn =
  /\/(?:account|accounts|inbox|messages|dm|direct|mail|admin|dashboard|settings|checkout|orders|profile\/edit|my)(?:\/|$)/i;

/**
 * Why a page is likely not for everybody, as far as its address tells: a file, a host on the reader's own network,
 * a place where people are signed in. Null for a page of the web. Its words are searched for only on the
 * reader's word, after a warning.
 */
export function privateReasonOf({ url }: Pick<Article, 'url'>): PrivateReason | null {
  if (!URL.canParse(url)) return 'file';
  const { protocol, hostname, pathname, username } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return 'file';
  if (isLocalAddress(url)) return 'own network';
  const behind = hostsBehindSignIn.test(hostname) || pathsBehindSignIn.test(pathname);
  return behind || username !== '' ? 'signed in' : null;
}
