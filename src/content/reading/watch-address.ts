import { cleanAddress } from '#extract/text/clean-address.ts';

/** Without navigation events, the address is compared this often, in milliseconds. */
const compareEvery = 700;

/**
 * Calls `moved` when the document shows another address than before, as single-page sites do: another
 * path or query, or a fragment that is a route. A jump within the page or a dropped tracker is none.
 */
export function watchAddress(moved: (url: string) => void, leaving: AbortSignal): void {
  let shown = addressThatMatters(location.href);
  const compare = () => {
    const now = addressThatMatters(location.href);
    if (now === shown) return;
    shown = now;
    moved(location.href);
  };
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', compare, { signal: leaving });
    return;
  }
  addEventListener('popstate', compare, { signal: leaving });
  const comparing = setInterval(compare, compareEvery);
  leaving.addEventListener('abort', () => clearInterval(comparing));
}

/** The part of an address that decides which article is shown. */
function addressThatMatters(href: string): string {
  const { hash } = new URL(href);
  const route = /^#!?\//.test(hash) ? hash : '';
  return `${cleanAddress(href, href) ?? href} ${route}`;
}
