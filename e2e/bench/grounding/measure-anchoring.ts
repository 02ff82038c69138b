import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { loadSets } from '#e2e/bench/extraction/load-sets.ts';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { serveSavedPage } from '#e2e/browser/serve-saved-page.ts';
import type { AnchoredPage } from './anchor-in-page.ts';

interface SavedPage {
  id: string;
  file: string;
  url: string;
}

/**
 * Opens every saved page in Chromium without network or scripts, reads its article, anchors every
 * sentence, and counts those whose range covers exactly their words.
 */
export async function measureAnchoring(
  folder: string,
  onPage: (id: string, result: AnchoredPage | null) => void = () => undefined,
): Promise<Record<string, number>> {
  const pages = savedPages(folder);
  const counts = { sentences: 0, exact: 0, changed: 0, pages: 0, empty: 0, broken: 0 };
  const times: number[] = [];
  const script = await scriptForPages();
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
    const tab = await context.newPage();
    for (const page of pages) {
      const result = await anchorPage(tab, page, script);
      onPage(page.id, result);
      if (!result) {
        counts.broken += 1;
        continue;
      }
      counts.pages += 1;
      counts.sentences += result.sentences;
      counts.exact += result.exact;
      if (result.changed) counts.changed += 1;
      if (result.sentences === 0) counts.empty += 1;
      else times.push(result.ms);
    }
  } finally {
    await browser.close();
  }
  times.sort((left, right) => left - right);
  const anchored = counts.exact / Math.max(1, counts.sentences);
  process.stdout.write(
    `\nAnchoring in Chromium: ${counts.exact} of ${counts.sentences} sentences of ${counts.pages} pages at exactly their words (${(100 * anchored).toFixed(2)} %), ${counts.changed} pages changed by it, ${counts.empty} without an article, ${counts.broken} not loaded; ${times[times.length >> 1]?.toFixed(1) ?? '-'} ms a page.\n`,
  );
  return {
    ...(counts.sentences > 0 ? { anchored } : {}),
    'anchored.sentences': counts.sentences,
    'anchored.exact': counts.exact,
    'anchored.pages': counts.pages,
    'anchored.pages.changed': counts.changed,
    'anchored.pages.empty': counts.empty,
  };
}

async function scriptForPages(): Promise<string> {
  const anchoring = await bundleForPage(
    'src/content/anchoring/anchor-sentence.ts',
    'glossAnchoring',
  );
  const measuring = await bundleForPage('e2e/bench/grounding/anchor-in-page.ts', 'glossAnchors');
  return `${anchoring};globalThis.glossAnchoring = glossAnchoring;${measuring};globalThis.glossAnchors = glossAnchors;0`;
}

async function anchorPage(
  tab: Page,
  page: SavedPage,
  script: string,
): Promise<AnchoredPage | null> {
  await tab.unrouteAll({ behavior: 'ignoreErrors' });
  await serveSavedPage(tab, page.file, page.url);
  try {
    await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
    await tab.evaluate(script);
    return (await tab.evaluate(
      `glossAnchors.anchorAll(${JSON.stringify(page.url)})`,
    )) as AnchoredPage;
  } catch (error) {
    process.stdout.write(`${page.id}: ${String(error).split('\n')[0]}\n`);
    return null;
  }
}

/** The labelled sets, and the whole pages that lie beside them. */
function savedPages(folder: string): SavedPage[] {
  const labelled = existsSync(folder)
    ? loadSets(folder).map(({ set, id, file, url }) => ({ id: `${set}/${id}`, file, url }))
    : [];
  const beside = join(dirname(folder), 'pages');
  const list = join(beside, 'metadata.json');
  if (!existsSync(list)) return labelled;
  const known = JSON.parse(readFileSync(list, 'utf8')) as Record<
    string,
    { url: string; file: string }
  >;
  const whole = Object.entries(known).map(([id, { url, file }]) => ({
    id: `pages/${id}`,
    file: join(beside, file),
    url,
  }));
  return [...labelled, ...whole];
}
