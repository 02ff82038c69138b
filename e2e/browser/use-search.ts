import type { Page } from 'playwright';
import { type Endpoint, hostPattern, type Settings } from '#domain/settings/settings.ts';
import type { LaunchedExtension } from './launch-extension.ts';

/** Sets up a SearXNG server as a reader does, in Settings; the browser lets Gloss in to its host. */
export async function useSearxng(gloss: LaunchedExtension, address: string): Promise<void> {
  await gloss.grantHost(hostPattern(address));
  const options = await gloss.optionsPage();
  await options.getByLabel('Search with').selectOption({ label: 'Set up SearXNG…' });
  await options.getByLabel('SearXNG server').fill(address);
  await options.getByRole('button', { name: 'Use SearXNG' }).click();
  await options.getByRole('button', { name: 'Remove SearXNG' }).waitFor();
  await options.close();
}

/**
 * Sets up any search service at an address of this machine: the addresses of the real ones are fixed, and no
 * spec may reach them.
 */
export async function useSearchService(
  gloss: LaunchedExtension,
  service: Omit<Endpoint, 'id'>,
  changes: Partial<Settings> = {},
): Promise<void> {
  await gloss.grantHost(hostPattern(service.address));
  const options = await gloss.optionsPage();
  await options.evaluate(
    (origin) => chrome.permissions.request({ origins: [origin] }),
    hostPattern(service.address),
  );
  await changeStoredSettings(options, {
    searchServices: [{ ...service, id: 'search' }],
    searcherId: 'search',
    ...changes,
  });
  // What is written past the pages' own database tells them nothing: a change by the page does.
  await options.reload();
  const box = options.getByLabel('Always search for articles I save');
  const wanted = await box.isChecked();
  await box.setChecked(!wanted);
  await options.waitForTimeout(200);
  await box.setChecked(wanted);
  await options.waitForTimeout(200);
  await options.close();
}

/** Changes the row of settings from one of Gloss's own pages. */
async function changeStoredSettings(page: Page, changes: Partial<Settings>): Promise<void> {
  await page.evaluate(async (changed) => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('gloss');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const table = opened.transaction('settings', 'readwrite').objectStore('settings');
    const before = await new Promise<object>((resolve) => {
      const request = table.get('settings');
      request.onsuccess = () => resolve(request.result ?? {});
    });
    await new Promise<void>((resolve, reject) => {
      const request = table.put({ ...before, ...changed, id: 'settings' });
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
    opened.close();
  }, changes);
}
