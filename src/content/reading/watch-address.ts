import { cleanAddress } from '#extract/text/clean-address.ts';

/** Without navigation events, the address is compared this often, in milliseconds. */
const compareEvery = 700;
/** A burst of changes is one: told when the address stood still so long, in milliseconds, or at the latest. */
const stillness = 150;
const longestBurst = 1_000;

/**
 * Calls `moved` when the document shows another address than before, as single-page sites do: another
 * path or query, or a fragment that is a route. A jump within the page or a dropped tracker is none.
 */
export function watchAddress(moved: (url: string) => void, leaving: AbortSignal): void {
  let shown = addressThatMatters(location.href);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begunAt = 0;
  const settle = () => {
    timer = undefined;
    const now = addressThatMatters(location.href);
    if (now === shown || leaving.aborted) return;
    shown = now;
    moved(location.href);
  };
  const compare = () => {
    const now = performance.now();
    if (timer === undefined) begunAt = now;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.max(0, Math.min(stillness, begunAt + longestBurst - now)));
  };
  leaving.addEventListener('abort', () => clearTimeout(timer));
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
