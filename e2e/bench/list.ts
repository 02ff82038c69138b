import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { watchFrames } from './list/watch-frames.ts';

/**
 * `npm run bench -- list [--sizes 1000,100000] [--profiles FOLDER] [--fill SECONDS] [--json FILE]`: the page of the
 * reading list as a reader uses it, in the extension itself: opened, scrolled, filtered, searched, all selected, deleted.
 * Times in milliseconds until the rows that answer are painted, and the longest time without a frame meanwhile; each
 * beside the same with the first size. With `--profiles` the filled lists are kept, and filled on from where an
 * earlier run stopped; `--fill` ends a run after so long.
 */

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,100000' },
    profiles: { type: 'string' },
    fill: { type: 'string' },
    json: { type: 'string' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !(size >= 100))) throw new Error('--sizes takes numbers from 100 on.');
const dist = join(import.meta.dirname, '../../dist');
if (!existsSync(dist)) throw new Error('Build first: npx vite build.');

const storiesPerFill = 1000;
const figures: Record<string, number> = {};
const say = (line: string) => process.stdout.write(`${line}\n`);
const folder = values.profiles ?? mkdtempSync(join(tmpdir(), 'gloss-list-'));
const endsAt = values.fill ? Date.now() + Number(values.fill) * 1000 : Number.POSITIVE_INFINITY;

try {
  for (const size of sizes) {
    const gloss = await launchExtension({ dist, headless: true, profile: join(folder, `${size}`) });
    try {
      if (await fill(gloss, size)) await measure(gloss, size);
      else say(`${size}: not filled yet; run it again with the same --profiles.`);
    } finally {
      await gloss.close();
    }
  }
} finally {
  if (!values.profiles) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
const [first = 0] = sizes;
say(`\n| | ${sizes.join(' | ')} |\n|---|${sizes.map(() => '---:|').join('')}`);
for (const name of Object.keys(figures).filter((each) => each.endsWith(`.${first}`))) {
  const kind = name.slice(0, -`.${first}`.length);
  const shown = sizes.map((size) => figures[`${kind}.${size}`]?.toFixed(0) ?? '');
  say(`| ${kind} | ${shown.join(' | ')} |`);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

function addressOf({ extensionId }: LaunchedExtension): string {
  return `chrome-extension://${extensionId}/src/reading-list/index.html`;
}

/** Writes what is missing; false where the time for it was up. */
async function fill(gloss: LaunchedExtension, size: number): Promise<boolean> {
  const page = await gloss.context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${addressOf(gloss)}#/trash`);
  // By the debugger's own way: the page's policy lets no other script in.
  await page.evaluate(
    `${await bundleForPage('e2e/bench/reading-list/in-page.ts', 'bench')};globalThis.bench = bench;0`,
  );
  const saved = 'bench.countSaved()';
  for (let at = await page.evaluate<number>(saved); at < size; at += storiesPerFill) {
    if (Date.now() > endsAt) return false;
    await page.evaluate(`bench.fill(${at}, ${Math.min(size, at + storiesPerFill)})`);
    process.stderr.write(`\r  ${at + storiesPerFill} written `);
  }
  await page.close();
  return true;
}

async function measure(gloss: LaunchedExtension, size: number): Promise<void> {
  const page = await gloss.context.newPage();
  page.setDefaultTimeout(120_000);
  const note = (name: string, value: number) => {
    figures[`${name}.${size}`] = value;
    say(`  ${`${name}.${size}`.padEnd(34)} ${value.toFixed(0).padStart(8)}`);
  };
  /** Does something, waits for what it leads to, and notes how long both took. */
  const time = async (name: string, act: () => Promise<unknown>, until: string) => {
    await page.evaluate('frames.start()');
    const began = Date.now();
    await act();
    await isSo(page, until);
    note(`list.${name}.ms`, Date.now() - began);
    note(`list.${name}.gap.ms`, await page.evaluate<number>('frames.stop()'));
  };
  await page.goto(addressOf(gloss));
  await isSo(page, 'document.querySelector(".row[data-drawn]")');
  note('list.open.ms', await page.evaluate<number>('performance.now()'));
  await isSo(page, `document.querySelector('.list-count')?.textContent`);
  note('list.whole.ms', await page.evaluate<number>('performance.now()'));

  await page.evaluate(watchFrames);
  const all = JSON.stringify(await page.locator('.list-count').textContent());
  const isWhole = `document.querySelector('.list-count')?.textContent === ${all}`;
  await scroll(page, time);
  const search = page.getByRole('searchbox');
  const changed = await leftFrom(page);
  await time('search', () => search.fill('harbour'), changed);
  await time('search.off', () => search.fill(''), isWhole);
  const unread = page.getByRole('navigation').getByRole('button', { name: /Unread/ });
  const other = await leftFrom(page);
  await time('filter', () => unread.first().click(), other);
  await time(
    'filter.off',
    () => page.getByRole('navigation').getByRole('button', { name: /^All/ }).first().click(),
    isWhole,
  );
  await time(
    'select.all',
    () => page.getByRole('button', { name: 'Select all' }).click(),
    'document.querySelector(".selection-bar button:not(:disabled)")',
  );
  const bar = page.getByRole('region', { name: 'Selected stories' });
  const deleted = await leftFrom(page);
  const began = Date.now();
  await time(
    'delete',
    () => bar.getByRole('button', { name: 'Delete', exact: true }).click(),
    deleted,
  );
  await page.evaluate('frames.start()');
  // The last of them says so, and offers to undo it all.
  await isSo(page, `document.querySelector('.passing-notice button')`);
  note('list.delete.whole.ms', Date.now() - began);
  note('list.delete.whole.gap.ms', await page.evaluate<number>('frames.stop()'));
  await page.close();
}

/** Waits for a frame with which an expression holds. The page's policy keeps Playwright's own way of waiting out. */
async function isSo(page: Page, expression: string): Promise<void> {
  const asked = `new Promise((tell) => requestAnimationFrame(() => tell(Boolean(${expression}))))`;
  const deadline = Date.now() + 120_000;
  while (!(await page.evaluate(asked))) {
    if (Date.now() > deadline) throw new Error(`Never: ${expression}`);
  }
}

/** An expression that holds once the count of the list is another than it is now. */
async function leftFrom(page: Page): Promise<string> {
  const now = await page.locator('.list-count').textContent();
  return `(() => { const { textContent } = document.querySelector('.list-count') ?? {}; return textContent && textContent !== ${JSON.stringify(now)}; })()`;
}

/** Half a screen at a time, then to the end at once: until the row there is drawn. */
async function scroll(
  page: Page,
  time: (name: string, act: () => Promise<unknown>, until: string) => Promise<void>,
): Promise<void> {
  const lastInView = `(() => {
    const box = document.querySelector('.rows-scroller').getBoundingClientRect();
    const row = document.elementFromPoint(box.left + box.width / 2, box.bottom - 60)?.closest('.row');
    return row?.hasAttribute('data-drawn');
  })()`;
  await page.locator('.rows-scroller').hover();
  await time(
    'scroll',
    async () => {
      for (let nth = 0; nth < 30; nth++) {
        await page.mouse.wheel(0, 400);
        await page.waitForTimeout(30);
      }
    },
    lastInView,
  );
  await time(
    'to.end',
    () =>
      page.evaluate(
        `(() => { const scroller = document.querySelector('.rows-scroller'); scroller.scrollTop = scroller.scrollHeight; })()`,
      ),
    lastInView,
  );
  await time(
    'to.start',
    () => page.evaluate(`document.querySelector('.rows-scroller').scrollTop = 0`),
    lastInView,
  );
}
