import { chromium, type Page } from 'playwright';
import { bundleForPage } from '../../bundle-for-page.ts';
import { findChromium } from '../../find-chromium.mjs';
import type { ExtractorName, Reading } from './in-page.ts';
import { type LabelledPage, readPage } from './load-sets.ts';

export type Readings = Partial<Record<ExtractorName, Reading>>;

export interface RunOptions {
  extractors: ExtractorName[];
  /** Each extractor runs so often on a page, in turns; its fastest time counts. */
  rounds: number;
  tracing: boolean;
  onPage(page: LabelledPage, readings: Readings): void;
}

/** Opens each page at its own address in Chromium, its scripts off and no network, and runs the extractors in it. */
export async function runPages(pages: LabelledPage[], options: RunOptions): Promise<void> {
  const script = `${await bundleForPage('e2e/bench/extraction/in-page.ts', 'glossBench')};globalThis.glossBench = glossBench;0`;
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
      options.onPage(page, await runPage(tab, page, script, options));
    }
    await context.close();
  };
  try {
    await Promise.all([work(), work()]);
  } finally {
    await browser.close();
  }
}

async function runPage(
  tab: Page,
  page: LabelledPage,
  script: string,
  options: RunOptions,
): Promise<Readings> {
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
  await tab.evaluate(script);
  await tab.evaluate('glossBench.settle()');
  const readings: Readings = {};
  for (let round = 0; round < options.rounds; round++) {
    for (const name of options.extractors) {
      const reading = (await tab.evaluate(
        `glossBench.run(${JSON.stringify(name)}, ${JSON.stringify(page.url)}, ${options.tracing})`,
      )) as Reading;
      const before = readings[name];
      readings[name] = before
        ? {
            ...reading,
            ms: Math.min(before.ms, reading.ms),
            changed: before.changed || reading.changed,
          }
        : reading;
    }
  }
  return readings;
}
