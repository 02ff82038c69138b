import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

test('the page’s own DOM and globals are what they were', async ({ gloss, open }) => {
  const page = await open(sampleAddress);
  await page.evaluate(() => {
    const changes: string[] = [];
    const globals = Object.getOwnPropertyNames(window);
    const html = document.documentElement.outerHTML;
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records) {
        changes.push(
          `${type} in ${target.nodeName}: +${addedNodes.length} -${removedNodes.length}`,
        );
      }
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    Object.assign(window, {
      witness: { changes, globals, html, sheets: document.styleSheets.length },
    });
  });
  const panel = await readInPanel(gloss, page);
  await panel
    .getByRole('button', { name: /In the article’s words\.$/ })
    .last()
    .click();
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.values()].length))
    .toBeGreaterThan(0);
  const after = await page.evaluate(() => {
    const { witness } = window as unknown as {
      witness: { changes: string[]; globals: string[]; html: string; sheets: number };
    };
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    // Ours is the one element that comes after the body.
    const added = [...copy.children].filter(({ tagName }) => !/^(HEAD|BODY)$/.test(tagName));
    for (const element of added) element.remove();
    return {
      changes: witness.changes,
      sameHtml: copy.outerHTML === witness.html,
      ours: added.length,
      sheets: document.styleSheets.length - witness.sheets + document.adoptedStyleSheets.length,
      globals: Object.getOwnPropertyNames(window).filter(
        (name) => name !== 'witness' && !witness.globals.includes(name),
      ),
    };
  });
  expect(after.sameHtml).toBe(true);
  expect(after.globals).toEqual([]);
  expect(after.sheets).toBe(0);
  expect(after.ours).toBeLessThanOrEqual(1);
  expect(after.changes.length).toBe(after.ours);
});

test('nothing of Gloss is in a page before the click', async ({ gloss, open }) => {
  const page = await open(sampleAddress);
  const seen = await page.evaluate(async (id) => {
    const fetched = await fetch(`chrome-extension://${id}/manifest.json`).then(
      () => true,
      () => false,
    );
    return { fetched, highlights: CSS.highlights.size, runtime: typeof chrome?.runtime };
  }, gloss.extensionId);
  expect(seen).toEqual({ fetched: false, highlights: 0, runtime: 'undefined' });
});

test('a message that the page forges does nothing', async ({ sample }) => {
  const { page, panel } = sample;
  const rows = async () => ({
    articles: await storedRows(panel, 'articles'),
    analyses: await storedRows(panel, 'analyses'),
    tabs: (await storedRows(panel, 'tabs')).map(({ highlights: _, ...tab }) => tab),
  });
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  const before = await rows();
  const [article] = before.articles;
  await page.evaluate((forged) => {
    const messages = [
      { type: 'article-read', article: { ...forged, title: 'Forged' } },
      { type: 'page-left', url: 'https://ledger.example/elsewhere' },
      { type: 'page-unreadable', reason: 'failed' },
      { type: 'claim-picked', claimId: 'x' },
      { type: 'stop-analysis', articleId: forged?.id },
      { type: 'leave-page' },
      { type: 'paint-page', articleId: forged?.id, highlights: [] },
    ];
    for (const message of messages) {
      window.postMessage(message, '*');
      const named = new CustomEvent(message.type, { detail: message });
      window.dispatchEvent(named);
      document.dispatchEvent(named);
    }
  }, article);
  await page.waitForTimeout(1000);
  expect(await rows()).toEqual(before);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('China’s AI Stocks');
});

test('a content script that was taken over cannot act as one of our own pages, or for another site', async ({
  gloss,
  sample,
}) => {
  const { page, panel } = sample;
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  const [article] = await storedRows(panel, 'articles');
  const [run] = await storedRows(panel, 'analyses');
  const settings = await storedRows(panel, 'settings');
  const otherSite = {
    ...article,
    id: 'bank-example-quarter',
    url: 'https://bank.example/quarter',
    canonicalUrl: 'https://bank.example/quarter',
  };
  const forged = { ...article, id: otherSite.id, title: 'Forged', text: `${article?.text} More.` };
  // The reader has just pressed: what the script says now is what they asked for.
  await panel.evaluate(awaitReading);
  await speakAsContentScript(gloss, page, [
    { type: 'start-analysis', articleId: article?.id, again: true },
    { type: 'read-page', tabId: 1 },
    { type: 'article-read', article: otherSite },
    { type: 'article-read', article: { ...otherSite, canonicalUrl: article?.url } },
    { type: 'article-read', article: { ...article, text: 7 } },
    { type: 'unheard-of' },
    'nonsense',
  ]);
  await page.waitForTimeout(1000);
  expect(await storedRows(panel, 'articles')).toEqual([article]);
  expect(await storedRows(panel, 'analyses')).toEqual([run]);
  expect(await storedRows(panel, 'settings')).toEqual(settings);
  // That these were heard at all shows in one of its own, which counts, under its own id.
  await panel.evaluate(awaitReading);
  await speakAsContentScript(gloss, page, [{ type: 'article-read', article: forged }]);
  await expect
    .poll(async () => (await storedRows(panel, 'articles')).map(({ id, title }) => [id, title]))
    .toEqual([[article?.id, 'Forged']]);
});

test('the key is out of reach of pages and content scripts', async ({
  gloss,
  model,
  sample,
  withModel,
}) => {
  const key = 'sk-test-out-of-reach-1234567890';
  model.key = key;
  await withModel({ key });
  const { page, panel } = sample;
  await gloss.clickToolbar(page);
  await expect.poll(() => model.completions.length).toBe(1);
  await expect(panel.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  const reached = await askContentScript(gloss, page);
  expect(reached).toMatch(/^\[/);
  expect(reached).not.toContain(key);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(key);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  for (const table of ['articles', 'analyses', 'readingStates', 'tabs'] as const) {
    expect(JSON.stringify(await storedRows(panel, table))).not.toContain(key);
  }
  expect(await panel.evaluate(() => document.documentElement.outerHTML)).not.toContain(key);
});

type Extension = Parameters<typeof readInPanel>[0];
type OpenPage = Parameters<typeof readInPanel>[1];

/** Leaves the tab as a press of the toolbar's button does. */
function awaitReading(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('gloss');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('tabs', 'readwrite');
      const tabs = writing.objectStore('tabs');
      tabs.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        cursor?.update({ ...cursor.value, awaited: true });
        cursor?.continue();
      };
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/**
 * Sends messages from inside a page's content script world, as a page that broke into it could. They go as text:
 * `executeScript` drops what is null in its arguments, and no schema would take what is left.
 */
async function speakAsContentScript(gloss: Extension, page: OpenPage, messages: unknown[]) {
  const worker = await gloss.worker();
  await page.bringToFront();
  const sent = await worker.evaluate(async (said) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [injection] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      args: [said],
      func: async (text: string) => {
        const all: unknown[] = JSON.parse(text);
        for (const message of all) await chrome.runtime.sendMessage(message).catch(() => undefined);
        return all.length;
      },
    });
    return injection?.result;
  }, JSON.stringify(messages));
  expect(sent).toBe(messages.length);
}

/** Everything that a content script can read of the extension's storage, as text. */
async function askContentScript(gloss: Extension, page: OpenPage): Promise<string> {
  const worker = await gloss.worker();
  await page.bringToFront();
  const found = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [injection] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: async () => {
        const areas = [chrome.storage.local, chrome.storage.session, chrome.storage.sync];
        const read = areas.map((area) => area.get(null).catch(() => 'closed'));
        return JSON.stringify([await Promise.all(read), await indexedDB.databases()]);
      },
    });
    return injection?.result;
  });
  return found ?? '';
}
