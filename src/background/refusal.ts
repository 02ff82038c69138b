import type { UnreadableReason } from '#domain/article/tab-state.ts';

/**
 * Why a page refused the script. The browsers say it in words of their own, and only of some pages; so
 * the address is looked at first. It is undefined while Gloss has no access to the tab.
 */
export function refusal(url: string | undefined, cause: unknown): UnreadableReason {
  const said = cause instanceof Error ? cause.message : '';
  const isWithoutAccess = /must request permission|missing host permission/i.test(said);
  if (/extensions gallery|webstore/i.test(`${said} ${url}`)) return 'store page';
  if (url === undefined) return isWithoutAccess ? 'access lost' : 'browser page';
  const known = unreadableAddress(url);
  if (known) return known;
  const { hostname, pathname } = new URL(url);
  if (hostname === 'addons.mozilla.org') return 'store page';
  if (/\.pdf$/i.test(pathname)) return 'pdf';
  if (/showing error page/i.test(said)) return 'not loaded';
  // Firefox shows the address since the click, and refuses the script all the same: a viewer, an error page or a site of its own.
  if (/missing host permission/i.test(said)) return 'closed to extensions';
  return isWithoutAccess ? 'access lost' : 'failed';
}

/** Why no script can run at an address, by the look of it: Firefox takes the script there, and never runs it. */
export function unreadableAddress(url: string): UnreadableReason | null {
  if (/^about:reader\b/.test(url)) return 'reader view';
  return /^(?:https?|file):/.test(url) ? null : 'browser page';
}
