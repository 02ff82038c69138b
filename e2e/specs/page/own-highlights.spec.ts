import type { Page } from 'playwright/test';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { paintedWords, pressInCard } from '#e2e/in-page/content-in-page.ts';
import { middleOf } from '#e2e/in-page/content-pages.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

/** Selects the first words of a paragraph of the page, some `length` units; returns them. */
function selectIn(page: Page, selector: string, length: number): Promise<string> {
  return page.evaluate(
    ([where, count]) => {
      const text = [...document.querySelectorAll(String(where))]
        .flatMap((element) => [...element.childNodes])
        .find((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim().length > 60);
      if (!text) throw new Error('No text to select.');
      // A selection takes in whole words.
      const rest = (text.nodeValue ?? '').slice(Number(count)).search(/\W|$/);
      getSelection()?.setBaseAndExtent(text, 0, text, Number(count) + rest);
      return String(getSelection());
    },
    [selector, length] as const,
  );
}

/** What the worker hears when an entry is picked: no test can open the browser's own menu. */
async function pickEntry(gloss: LaunchedExtension, page: Page, menuItemId: string): Promise<void> {
  await page.bringToFront();
  const worker = await gloss.worker();
  await worker.evaluate(async (id) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const { onClicked } = chrome.contextMenus as unknown as {
      onClicked: { dispatch(info: object, tab: unknown): void };
    };
    onClicked.dispatch({ menuItemId: id, editable: false, pageUrl: tab?.url ?? '' }, tab);
  }, menuItemId);
}

test('words highlighted from the menu are stored, painted again on the next visit, and removed', async ({
  gloss,
  sample,
}) => {
  const { page, panel } = sample;
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  const words = (await selectIn(page, 'article p', 40)).trim();
  await pickEntry(gloss, page, 'mark-selection');
  await expect.poll(() => storedRows(panel, 'sentenceNotes')).toHaveLength(1);
  const [article] = await storedRows(panel, 'articles');
  const [row] = await storedRows(panel, 'sentenceNotes');
  expect(row).toMatchObject({ articleId: article?.id, exact: words, note: '' });
  expect(article?.text.slice(row?.start, row?.end)).toBe(words);
  expect((await paintedWords(page))['gloss-own']).toEqual([words]);

  await page.reload();
  await expect.poll(async () => (await paintedWords(page))['gloss-own']).toEqual([words]);
  const { x, y } = await middleOf(page, words);
  await page.mouse.click(x, y);
  await pressInCard(page, 'Remove highlight');
  await expect.poll(() => storedRows(panel, 'sentenceNotes')).toEqual([]);
  expect(await paintedWords(page)).not.toHaveProperty('gloss-own');
});

test('a page that was not read yet is read when something in it is highlighted', async ({
  gloss,
  sample,
  open,
  site,
}) => {
  const { panel } = sample;
  const other = 'https://ledger.example/technology/other';
  site.set(other, site.get(sampleAddress)?.replaceAll('/ai-stocks', '/other') ?? '');
  const page = await open(other);
  // In a test the toolbar's button alone brings the grant; what it has set off is forgotten again.
  await gloss.clickToolbar(page);
  await expect.poll(async () => (await storedRows(panel, 'articles')).length).toBe(2);
  await expect.poll(async () => Object.keys(await paintedWords(page)).length).toBeGreaterThan(0);
  await forgetAll(panel, ['tabs', 'articles', 'analyses']);
  await page.reload();
  const words = (await selectIn(page, 'article p', 30)).trim();
  await pickEntry(gloss, page, 'mark-selection-with-note');
  await expect.poll(async () => Object.keys(await paintedWords(page))).toContain('gloss-own-focus');
  await page.keyboard.type('<b>Mine</b>');
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() => storedRows(panel, 'sentenceNotes'))
    .toMatchObject([{ exact: words, note: '<b>Mine</b>' }]);
  const [article] = await storedRows(panel, 'articles');
  const [row] = await storedRows(panel, 'sentenceNotes');
  expect(article?.url).toBe(other);
  expect(row?.articleId).toBe(article?.id);
});

/** Empties tables of the database. */
function forgetAll(panel: Page, tables: string[]): Promise<void> {
  return panel.evaluate(
    (names) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('gloss');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(names, 'readwrite');
          for (const name of names) writing.objectStore(name).clear();
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    tables,
  );
}

test('only the selection is read, beside the whole article and not in its place', async ({
  gloss,
  sample,
}) => {
  const { page, panel } = sample;
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  const [whole] = await storedRows(panel, 'articles');
  await selectIn(page, 'article p', 50);
  await pickEntry(gloss, page, 'read-selection');
  await expect(panel.getByText(/^Read 1 of \d+ paragraphs/)).toBeVisible();
  const rows = await storedRows(panel, 'articles');
  expect(rows).toHaveLength(2);
  expect(rows).toContainEqual(whole);
  const part = rows.find(({ id }) => id !== whole?.id);
  expect(part?.coverage.reason).toEqual({ kind: 'selection' });
  expect(whole?.text).toContain(part?.text);

  await page.reload();
  await expect.poll(async () => (await storedRows(panel, 'tabs'))[0]?.highlights).not.toBeNull();
  expect((await storedRows(panel, 'tabs'))[0]?.articleId).toBe(part?.id);
});

test('a content script has no say over the marks of other stories', async ({ gloss, sample }) => {
  const { page, panel } = sample;
  await selectIn(page, 'article p', 40);
  await pickEntry(gloss, page, 'mark-selection');
  await expect.poll(() => storedRows(panel, 'sentenceNotes')).toHaveLength(1);
  const [row] = await storedRows(panel, 'sentenceNotes');
  const foreign = { ...row, id: 'foreign', articleId: 'another-story' };
  await panel.evaluate(
    (added) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('gloss');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('sentenceNotes', 'readwrite');
          writing.objectStore('sentenceNotes').add(added);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    foreign,
  );
  const worker = await gloss.worker();
  await page.bringToFront();
  await worker.evaluate(
    async (messages) => {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        args: [messages],
        func: async (all: object[]) => {
          for (const message of all)
            await chrome.runtime.sendMessage(message).catch(() => undefined);
        },
      });
    },
    [
      { type: 'mark-changed', id: 'foreign', note: 'taken over', removed: false },
      { type: 'mark-changed', id: 'foreign', note: '', removed: true },
      { type: 'selection-marked', exact: '', prefix: '', suffix: '', note: '' },
      { type: 'selection-marked', exact: 'x', prefix: '', suffix: '', note: 'y'.repeat(20_001) },
    ],
  );
  await page.waitForTimeout(800);
  const rows = await storedRows(panel, 'sentenceNotes');
  expect(rows).toHaveLength(2);
  expect(rows).toContainEqual(foreign);
});
