import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from 'playwright/test';
import { randomOf } from '#e2e/bench/reading-list/make-story.ts';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { type PageServer, servePages } from '#e2e/browser/serve-pages.ts';
import type * as inPage from '#e2e/in-page/stories-in-page.ts';

/** Pages are killed at random moments, as often as `KILLS` says; the same in every run but for the machine's pace. */
const kills = Number(process.env.KILLS ?? 4);
const random = randomOf(6);
/** Milliseconds for one test, with all its kills. */
const patience = 120_000 + kills * 15_000;

let context: BrowserContext;
let server: PageServer;
let profile: string;

test.beforeAll(async () => {
  const script = await bundleForPage('e2e/in-page/stories-in-page.ts', 'stories');
  server = await servePages((path) =>
    path === '/stories.js' ? script : '<!doctype html><script src="/stories.js"></script>',
  );
  profile = mkdtempSync(join(tmpdir(), 'gloss-stories-'));
  context = await launch();
});

function launch(): Promise<BrowserContext> {
  const executablePath = findChromium() ?? undefined;
  return chromium.launchPersistentContext(profile, { executablePath, headless: true });
}

test.afterAll(async () => {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true });
});

type InPage = typeof inPage;

interface Tab {
  page: Page;
  told: string[];
  call<Name extends keyof InPage>(
    name: Name,
    ...args: Parameters<InPage[Name]>
  ): Promise<Awaited<ReturnType<InPage[Name]>>>;
  /** Ends the page's process, whatever it is doing. */
  kill(): Promise<void>;
}

async function openTab(): Promise<Tab> {
  const page = await context.newPage();
  const told: string[] = [];
  await page.exposeFunction('told', (what: string) => void told.push(what));
  await page.goto(`${server.origin}/`);
  return {
    page,
    told,
    call: (name, ...args) => page.evaluate(`stories.${name}(...${JSON.stringify(args)})`),
    async kill() {
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close();
    },
  };
}

/** Forgets what the tests before left. */
async function emptied(): Promise<void> {
  const { page } = await openTab();
  await page.evaluate(`new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('stories');
    request.onsuccess = resolve;
    request.onerror = reject;
  })`);
  await page.close();
}

/** Starts something that is not waited for, and kills the page at a random moment within `most` milliseconds. */
async function killWithin(tab: Tab, started: Promise<unknown>, most: number): Promise<void> {
  started.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, random() * most));
  await tab.kill();
}

test.beforeEach(emptied);

test('a page killed while it saves keeps every story that it said was kept, each whole', async () => {
  test.setTimeout(patience);
  for (let round = 0; round < kills; round++) {
    const tab = await openTab();
    await killWithin(tab, tab.call('saveStories', round * 1000, round * 1000 + 900), 500);
    const after = await openTab();
    const parts = await after.call('partsOfStories');
    for (const id of tab.told) expect(parts[id]).toBe('ars');
    expect(new Set(Object.values(parts))).toEqual(
      new Set(Object.keys(parts).length ? ['ars'] : []),
    );
    await after.call('refresh');
    const list = await after.call('listed');
    expect(list.ids).toEqual(Object.keys(parts).sort());
    await after.page.close();
  }
});

test('a page killed while it brings a backup in loses nothing, and halves no story', async () => {
  test.setTimeout(patience);
  const first = await openTab();
  await first.call('saveStories', 0, 20);
  const mine = [...first.told];
  await first.call('makeBackup', 10, 260);
  await first.page.close();
  for (let round = 0; round < kills; round++) {
    const tab = await openTab();
    await killWithin(tab, tab.call('importStories', false), 900);
    const after = await openTab();
    const parts = await after.call('partsOfStories');
    for (const id of mine) expect(parts[id]).toBe('ars');
    expect(new Set(Object.values(parts))).toEqual(new Set(['ars']));
    await after.page.close();
  }
  const last = await openTab();
  expect(await last.call('importStories', false)).toBe('done');
  await last.call('refresh');
  const list = await last.call('listed');
  expect(list.ids.length).toBe(260);
  expect(list.found).toBe(260);
  const kept = await last.call('everything');
  for (let nth = 0; nth < 20; nth++) expect(kept).toContain(`"kept ${nth}"`);
  await last.page.close();
});

test('a backup that must be taken whole leaves nothing behind when the page is killed in the middle', async () => {
  test.setTimeout(patience);
  const first = await openTab();
  await first.call('saveStories', 0, 20);
  await first.call('makeBackup', 10, 260);
  const before = await first.call('everything');
  await first.page.close();
  let broken = 0;
  for (let round = 0; round < kills; round++) {
    const tab = await openTab();
    const importing = tab.call('importStories', true);
    importing.catch(() => undefined);
    await expect.poll(() => tab.told.length, { intervals: [10] }).toBeGreaterThan(round % 3);
    await tab.kill();
    const after = await openTab();
    if ((await after.call('everything')) !== before) broken++;
    await after.call('undoBroken');
    expect(await after.call('everything')).toBe(before);
    await after.page.close();
  }
  expect(broken).toBeGreaterThan(0);
});

test('a page killed while it indexes goes on from there, and finds everything in the end', async () => {
  test.setTimeout(patience);
  const first = await openTab();
  await first.call('makeBackup', 0, 400);
  await first.call('importStories', false);
  await first.page.close();
  for (let round = 0; round < kills; round++) {
    const tab = await openTab();
    await killWithin(tab, tab.call('refresh'), 600);
  }
  const last = await openTab();
  await last.call('refresh');
  const list = await last.call('listed');
  expect(list.ids.length).toBe(400);
  expect(list.found).toBe(400);
  await last.page.close();
});

test('a page killed while the database changes to this version loses no story', async () => {
  test.setTimeout(patience);
  for (let round = 0; round < kills; round++) {
    await emptied();
    const first = await openTab();
    await first.call('makeVersionOne', 150);
    await first.page.close();
    const tab = await openTab();
    await killWithin(tab, tab.call('refresh'), 250);
    const after = await openTab();
    await after.call('refresh');
    const list = await after.call('listed');
    expect(list.ids.length).toBe(150);
    expect(list.found).toBe(150);
    await after.page.close();
  }
});

test('a full disk is said to be one, and what was kept before stays', async () => {
  test.setTimeout(patience);
  const first = await openTab();
  await first.call('saveStories', 0, 20);
  await first.call('makeBackup', 100, 900);
  // The browser remembers for a while how much room there was: only a new one believes the smaller quota.
  await context.close();
  context = await launch();
  const tab = await openTab();
  const session = await context.newCDPSession(tab.page);
  const { origin } = server;
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 500_000 });
  expect(await tab.call('importStories', false)).toBe('StorageFull');
  const parts = await tab.call('partsOfStories');
  for (const id of first.told) expect(parts[id]).toBe('ars');
  expect(new Set(Object.values(parts))).toEqual(new Set(['ars']));
  expect(Object.keys(parts).length).toBeLessThan(820);
  await context.close();
  context = await launch();
  const roomy = await openTab();
  expect(await roomy.call('importStories', false)).toBe('done');
  expect(Object.keys(await roomy.call('partsOfStories')).length).toBe(820);
  await roomy.page.close();
});

test('a page stays responsive while a backup comes in and is indexed', async () => {
  test.setTimeout(patience);
  const tab = await openTab();
  await tab.call('makeBackup', 0, 1500);
  // The longest silence as a share of the whole: a page that froze would be silent for most of it.
  expect(await tab.call('gapWhileImporting')).toBeLessThan(0.25);
  await tab.page.close();
});
