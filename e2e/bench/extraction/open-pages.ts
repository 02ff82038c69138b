import { chromium, type Page } from 'playwright';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { type LabelledPage, readPage } from './load-sets.ts';

/**
 * Opens each page at its own address in Chromium, its scripts off and no network, puts the module
 * `entry` (a path from the project's root) into it under the name `glossBench`, and visits it; as many
 * pages at once as there are `tabs`. Times compare only with one: two share a process and its cores.
 */
export async function openPages(
  pages: LabelledPage[],
  entry: string,
  tabs: number,
  visit: (tab: Page, page: LabelledPage) => Promise<void>,
): Promise<void> {
  const script = `${await bundleForPage(entry, 'glossBench')};globalThis.glossBench = glossBench;0`;
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    // One process for all the sites: a new one for each page costs more than the page.
    args: [
      '--disable-features=IsolateOrigins,site-per-process,BackForwardCache',
      '--renderer-process-limit=2',
    ],
  });
  const waiting = [...pages];
  const work = async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
    const tab = await context.newPage();
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      await open(tab, page);
      await tab.evaluate(script);
      // Asks for layout once, as the page of a reader has been laid out before the click.
      await tab.evaluate('document.documentElement.offsetHeight');
      await visit(tab, page);
    }
    await context.close();
  };
  try {
    await Promise.all(Array.from({ length: tabs }, work));
  } finally {
    await browser.close();
  }
}

async function open(tab: Page, page: LabelledPage): Promise<void> {
  const saved = readPage(page);
  await tab.unrouteAll({ behavior: 'ignoreErrors' });
  let served = false;
  await tab.route('**/*', (route) => {
    const request = route.request();
    if (!request.isNavigationRequest()) return route.abort();
    // A page that reloads or moves on by itself stays where it is.
    if (served)
      return request.frame().parentFrame() ? route.abort() : route.fulfill({ status: 204 });
    served = true;
    return route.fulfill(saved);
  });
  await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
}
