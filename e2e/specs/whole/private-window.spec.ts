import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { allowInPrivateWindows, openPrivateWindow } from '#e2e/browser/open-private-window.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { servePages } from '#e2e/browser/serve-pages.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

const dist = join(import.meta.dirname, '../../../dist');
const openly = 'Ordinary harbour of Vellin';
const privately = 'Unspoken illness of a reader';

test('what is read in a private window is nowhere else, and gone once the window is closed', async () => {
  const site = await servePages((path) =>
    path === '/private'
      ? articlePage(privately, ...paragraphsAbout('Ostrevel'))
      : articlePage(openly, ...paragraphsAbout('Vellin')),
  );
  const profile = mkdtempSync(join(tmpdir(), 'gloss-private-'));
  try {
    const gloss = await launchExtension({ dist, headless: true, profile });
    try {
      await allowInPrivateWindows(gloss);
      const options = await gloss.optionsPage();
      const ordinary = await gloss.context.newPage();
      await ordinary.goto(`${site.origin}/ordinary`);
      // Panels are told apart by being the only one.
      await (await readInto(gloss, ordinary, openly)).close();

      const page = await openPrivateWindow(gloss, options, `${site.origin}/private`);
      const panel = await readInto(gloss, page, privately);
      await expect(panel.getByText('Private window:')).toBeVisible();
      expect(await titlesIn(panel)).toEqual([privately]);
      expect(await titlesIn(options)).toEqual([openly]);

      await panel.close();
      await page.close();
      await expect.poll(() => privateWorkers(gloss)).toBe(0);
      const again = await openPrivateWindow(gloss, options, `${site.origin}/private`);
      await gloss.clickToolbar(again);
      const fresh = await gloss.openPanel();
      await expect(fresh.getByRole('button', { name: 'Read this article' })).toBeVisible();
      expect(await titlesIn(fresh)).toEqual([]);
    } finally {
      await gloss.close();
    }
    // The ordinary article shows that its words would be found.
    expect(filesWith(profile, openly)).not.toEqual([]);
    expect(filesWith(profile, privately)).toEqual([]);
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a private window takes nothing away from the ordinary ones', async () => {
  const site = await servePages(() => articlePage(openly, ...paragraphsAbout('Vellin')));
  const gloss = await launchExtension({ dist, headless: true });
  try {
    await allowInPrivateWindows(gloss);
    const options = await gloss.optionsPage();
    await options.evaluate(leaveOriginOut, 'http://localhost:11434');
    await expect.poll(() => originRules(options)).toEqual(['|http://localhost:11434/']);
    await openPrivateWindow(gloss, options, `${site.origin}/`);
    await expect.poll(() => privateWorkers(gloss)).toBe(1);
    // A worker sets its rules as soon as it starts: half a second later it has.
    await options.waitForTimeout(500);
    expect(await originRules(options)).toEqual(['|http://localhost:11434/']);
  } finally {
    await gloss.close();
    await site.close();
  }
});

/** Reads the page in a panel of its own window. */
async function readInto(gloss: LaunchedExtension, page: Page, title: string): Promise<Page> {
  const panel = await readInPanel(gloss, page);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect
    .poll(async () => (await storedRows(panel, 'analyses')).map(({ status }) => status))
    .toEqual(['done']);
  return panel;
}

async function titlesIn(surface: Page): Promise<string[]> {
  return (await storedRows(surface, 'articles')).map(({ title }) => title);
}

function originRules(surface: Page): Promise<unknown[]> {
  return surface.evaluate(async () =>
    (await chrome.declarativeNetRequest.getSessionRules()).map(
      ({ condition }) => condition.urlFilter,
    ),
  );
}

/** As Settings does for a server that refuses the extension's origin. */
function leaveOriginOut(origin: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gloss');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('settings', 'readwrite');
      writing.objectStore('settings').put({ id: 'settings', originsWithoutOrigin: [origin] });
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        void chrome.runtime.sendMessage({ type: 'origins-changed' });
        resolve();
      };
    };
  });
}

async function privateWorker({ context }: LaunchedExtension): Promise<Worker | undefined> {
  for (const worker of context.serviceWorkers()) {
    const isPrivate = await worker
      .evaluate(() => chrome.extension.inIncognitoContext)
      .catch(() => false);
    if (isPrivate) return worker;
  }
  return undefined;
}

async function privateWorkers(gloss: LaunchedExtension): Promise<number> {
  return (await privateWorker(gloss)) ? 1 : 0;
}

/** Files of a folder that hold these words, in one or two bytes a letter. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'));
    });
}
