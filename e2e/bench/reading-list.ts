import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { type PageServer, servePages } from '#e2e/browser/serve-pages.ts';
import { buildListPage } from './reading-list/build-list-page.ts';
import type * as inPage from './reading-list/in-page.ts';
import { makeQueries } from './reading-list/make-queries.ts';

/**
 * `npm run bench -- reading-list [--json FILE] [--sizes 1000,10000,100000]`: the reading list's store in
 * real Chromium, with invented stories of 8 kB text and 3 kB analysis. Each figure stands beside a plain
 * Dexie loop or MiniSearch alone over the same stories in the same run, where those can hold them.
 */

/** Above this many stories MiniSearch and the loops are left out: they would need gigabytes, or minutes a search. */
const mostForPeers = 10_000;
const storiesPerFill = 5000;
const opens = 21;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !(size >= 100))) throw new Error('--sizes takes numbers from 100 on.');

const figures: Record<string, number> = {};
const script = await bundleForPage('e2e/bench/reading-list/in-page.ts', 'bench');
const listPage = await buildListPage();
const blankPage =
  '<!doctype html><meta charset="utf-8"><title>Reading list</title><script src="/bench.js"></script><body>';
const answer = (path: string) =>
  path === '/bench.js' ? script : path === '/list' ? listPage : blankPage;

type InPage = typeof inPage;

/** Calls one of the functions of `in-page.ts` in the page. */
async function call<Name extends keyof InPage>(
  page: Page,
  name: Name,
  ...args: Parameters<InPage[Name]>
): Promise<Awaited<ReturnType<InPage[Name]>>> {
  const answer = await page.evaluate(`bench.${name}(...${JSON.stringify(args)})`);
  return answer as Awaited<ReturnType<InPage[Name]>>;
}

/** A list of so many stories, at an origin of its own, so that all stand in one profile side by side. */
interface List {
  size: number;
  origin: string;
}
const servers: PageServer[] = [];
const profile = mkdtempSync(join(tmpdir(), 'gloss-bench-'));

try {
  const lists: List[] = [];
  for (const size of sizes) {
    const server = await servePages(answer);
    servers.push(server);
    lists.push({ size, origin: server.origin });
  }
  let context = await launch(profile);
  for (const list of lists) {
    say(`${list.size.toLocaleString('en')} stories`);
    const page = await newPage(context, list);
    await fillList(page, list.size);
    await page.close();
  }
  await context.close();
  // A new browser, so that nothing is left in its memory from the writing.
  context = await launch(profile);
  await measureOpening(context, lists);
  for (const list of lists) await measureSearch(context, list);
  for (const list of lists) if (list.size <= mostForPeers) await measureMoving(context, list);
  await context.close();
  inShort();
} finally {
  for (const server of servers) await server.close();
  rmSync(profile, { recursive: true, force: true });
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

async function fillList(page: Page, size: number): Promise<void> {
  let index = 0;
  let rows = 0;
  for (let at = 0; at < size; at += storiesPerFill) {
    const took = await call(page, 'fill', at, Math.min(size, at + storiesPerFill));
    index += took.index;
    rows += took.rows;
    if (size > storiesPerFill) process.stderr.write(`\r  ${at + storiesPerFill} written `);
  }
  if (size > storiesPerFill) process.stderr.write('\r');
  note(`save.per.second.${size}`, (1000 * size) / rows, 'stories a second saved');
  note(`index.per.second.${size}`, (1000 * size) / index, 'stories a second made searchable');
  const bytes = await call(page, 'bytesStored');
  note(`disk.mb.${size}`, bytes / 1e6, 'MB on disk');
  note(`disk.kb.per.story.${size}`, bytes / 1000 / size, 'kB on disk a story');
}

/** Opens the lists in turn, so that whatever else the machine does falls on all of them alike. */
async function measureOpening(context: BrowserContext, lists: readonly List[]): Promise<void> {
  say('Opening');
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  const rows = new Map<number, number[]>(lists.map(({ size }) => [size, []]));
  const whole = new Map<number, number[]>(lists.map(({ size }) => [size, []]));
  const loop = new Map<number, number[]>(lists.map(({ size }) => [size, []]));
  for (const { size, origin } of lists) {
    await page.goto(`${origin}/list`);
    note(`open.cold.ms.${size}`, (await seen(page)).rows, 'ms to the first rows, the first time');
  }
  for (let nth = 0; nth < opens; nth++) {
    for (const { size, origin } of nth % 2 ? lists.toReversed() : lists) {
      await page.goto(`${origin}/list`);
      const times = await seen(page);
      rows.get(size)?.push(times.rows);
      whole.get(size)?.push(times.whole);
      await page.goto(`${origin}/`);
      loop.get(size)?.push(await call(page, 'openByLoop'));
    }
  }
  for (const { size } of lists) {
    const of = (times: Map<number, number[]>) => times.get(size) ?? [];
    note(`open.ms.${size}`, median(of(rows)), 'ms from the page to its first rows, median');
    note(`open.best.ms.${size}`, Math.min(...of(rows)), 'ms at best');
    note(`open.whole.ms.${size}`, median(of(whole)), 'ms until the whole list is known');
    note(`open.loop.ms.${size}`, median(of(loop)), 'ms to first rows with a plain Dexie loop');
  }
  await page.close();
}

/** What the page of the list noted of its opening. */
async function seen(page: Page): Promise<{ rows: number; whole: number }> {
  await page.waitForFunction('seen.rows > 1 && seen.whole > 1', undefined, { polling: 20 });
  return page.evaluate('seen');
}

async function measureSearch(context: BrowserContext, list: List): Promise<void> {
  const { size } = list;
  say(`Searching ${size.toLocaleString('en')} stories`);
  const queries = makeQueries(size, 100);
  const page = await newPage(context, list);
  note(`ready.ms.${size}`, await call(page, 'makeReady'), 'ms until the whole list can be asked');
  const answers = await call(page, 'search', queries);
  const took = answers.map((answer) => answer.took);
  note(`search.median.ms.${size}`, median(took), 'ms a search, median');
  note(`search.p95.ms.${size}`, quantile(took, 0.95), 'ms a search, 95th percentile');
  const worst = took.indexOf(Math.max(...took));
  say(
    `    slowest: "${queries[worst]}", ${took[worst]?.toFixed(0)} ms, ${answers[worst]?.found} found`,
  );
  note(`memory.mb.${size}`, await heapMegabytes(page), 'MB of JavaScript heap afterwards');
  await page.close();
  if (size > mostForPeers) return;
  const peer = await newPage(context, list);
  const mini = await call(peer, 'searchByMiniSearch', queries);
  note(`minisearch.build.ms.${size}`, mini.build, 'ms to build MiniSearch at every opening');
  note(`minisearch.median.ms.${size}`, median(mini.took), 'ms a search with MiniSearch, median');
  note(`minisearch.p95.ms.${size}`, quantile(mini.took, 0.95), 'ms, 95th percentile');
  if ((await call(peer, 'heldByMiniSearch')) !== size) throw new Error('MiniSearch lacks stories');
  note(`minisearch.memory.mb.${size}`, await heapMegabytes(peer), 'MB of heap with MiniSearch');
  const loop = await call(peer, 'searchByLoop', queries.slice(0, 5));
  note(`loop.search.median.ms.${size}`, median(loop), 'ms a search with a plain Dexie loop');
  await peer.close();
}

async function measureMoving(context: BrowserContext, list: List): Promise<void> {
  const { size } = list;
  say(`Moving ${size.toLocaleString('en')} stories`);
  const page = await newPage(context, list);
  const written = await call(page, 'exportAll');
  const perSecond = (milliseconds: number) => (1000 * size) / milliseconds;
  note(`export.per.second.${size}`, perSecond(written.took), 'stories a second exported');
  note(`export.kb.per.story.${size}`, written.bytes / 1000 / size, 'kB a story in the file');
  note(
    `export.loop.per.second.${size}`,
    perSecond(await call(page, 'exportByLoop')),
    'with a plain loop',
  );
  const taken = await call(page, 'importAll');
  note(
    `import.per.second.${size}`,
    perSecond(taken.taken),
    'stories a second imported and checked',
  );
  note(
    `import.found.per.second.${size}`,
    perSecond(taken.found),
    'stories a second until searchable',
  );
  note(
    `import.longest.gap.ms.${size}`,
    taken.longestGap,
    'ms at most that the page could not answer',
  );
  note(
    `import.loop.per.second.${size}`,
    perSecond(await call(page, 'importByLoop')),
    'with a plain loop',
  );
  await page.close();
}

/** The figures that are asked for, under the names they are asked for by. */
function inShort(): void {
  const least = Math.min(...sizes);
  const most = Math.max(...sizes);
  const most10k = Math.max(...sizes.filter((size) => size <= mostForPeers));
  const of = (name: string) => figures[name] ?? Number.NaN;
  say('In short');
  note(
    'open.ratio',
    of(`open.best.ms.${most}`) / of(`open.best.ms.${least}`),
    `first rows at best, ${most} beside ${least} stories`,
  );
  note(
    'open.median.ratio',
    of(`open.ms.${most}`) / of(`open.ms.${least}`),
    'the same of the medians',
  );
  note('search.median.ms', of(`search.median.ms.${most}`), `with ${most} stories`);
  note('search.p95.ms', of(`search.p95.ms.${most}`), `with ${most} stories`);
  note(
    'search.ratio',
    of(`search.median.ms.${most10k}`) / of(`minisearch.median.ms.${most10k}`),
    `beside MiniSearch in memory, ${most10k} stories`,
  );
  note('import.per.second', of(`import.per.second.${most10k}`), `with ${most10k} stories`);
  note(
    'import.ratio',
    of(`import.per.second.${most10k}`) / of(`import.loop.per.second.${most10k}`),
    'beside a plain loop, unchecked',
  );
  note('export.per.second', of(`export.per.second.${most10k}`), `with ${most10k} stories`);
  note(
    'export.ratio',
    of(`export.per.second.${most10k}`) / of(`export.loop.per.second.${most10k}`),
    'beside a plain loop',
  );
}

function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: true,
    args: ['--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
}

async function newPage(context: BrowserContext, { origin }: List): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${origin}/`);
  return page;
}

async function heapMegabytes(page: Page): Promise<number> {
  return page.evaluate('gc(), performance.memory.usedJSHeapSize / 1e6');
}

function median(numbers: number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function note(name: string, value: number, meaning: string): void {
  figures[name] = Math.round(value * 1000) / 1000;
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  say(`  ${name.padEnd(34)} ${shown.padStart(10)}  ${meaning}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
