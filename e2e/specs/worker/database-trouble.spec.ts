import type { Page } from 'playwright/test';
import { expect, test } from '../extension-test.ts';

/** Holds a connection of this version and gives way to nobody, as a page of an older Gloss would. */
function hold(page: Page, version: number): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gloss', wanted);
        opening.onupgradeneeded = () => opening.result.createObjectStore('held');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          resolve(opening.result.version);
        };
      }),
    version,
  );
}

const letGo = (page: Page) =>
  page.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());

/** As when the reader clears the extension's data. */
function clear(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('gloss');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

test('data that is deleted, or of a newer Gloss, is told of, and what is newer is left alone', async ({
  gloss,
  sample: { panel },
}) => {
  const { context, extensionId } = gloss;
  const list = await context.newPage();
  const address = `chrome-extension://${extensionId}/src/reading-list/index.html`;
  await list.goto(address);
  await expect(list.getByRole('heading', { name: 'Reading list' })).toBeVisible();

  // A page of the extension that has no database open.
  const bare = await context.newPage();
  await bare.goto(`chrome-extension://${extensionId}/icons/gloss.svg`);
  await clear(bare);
  for (const surface of [panel, list]) {
    await expect(surface.getByText('data was deleted while this page was open')).toBeVisible();
    await expect(surface.getByRole('button', { name: 'Reload' })).toBeVisible();
  }

  await clear(bare);
  expect(await hold(bare, 900)).toBe(900);
  await letGo(bare);
  for (const surface of [list, panel]) {
    await surface.reload();
    await expect(surface.getByText('written by a newer version of Gloss')).toBeVisible();
  }
  expect(await hold(bare, 900)).toBe(900);
  expect(
    await bare.evaluate(() => [
      ...(window as unknown as { held: IDBDatabase }).held.objectStoreNames,
    ]),
  ).toEqual(['held']);
});
