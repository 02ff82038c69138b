import type { Page } from 'playwright';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import type { DavServer } from './start-dav-server.ts';

const longest = 30_000;

/** Fills in the form as a reader does; the browser will grant the host. */
export async function fillInSync(gloss: LaunchedExtension, server: DavServer): Promise<Page> {
  await gloss.grantHost(`http://127.0.0.1:${server.port}/*`);
  const options = await gloss.optionsPage();
  await options.getByLabel('WebDAV address').fill(server.address);
  await options.getByLabel('User name').fill(server.user);
  await options.getByLabel('Password', { exact: true }).fill(server.password);
  return options;
}

/** Sets sync up and waits for the first one; returns the words that the page shows. */
export async function setUpSync(options: Page, timeout = longest): Promise<string> {
  const words = (await options.locator('.sync-words').textContent()) ?? '';
  await options.getByLabel('I’ve written them down').check();
  await options.getByRole('button', { name: 'Start syncing' }).click();
  await options.getByRole('button', { name: 'Agree and continue' }).click();
  await options.getByText(/^Last synced/).waitFor({ timeout });
  return words;
}

/** Presses *Join*, and agrees to what is told then; what comes of it is to be waited for. */
export async function joinSync(options: Page, words: string): Promise<void> {
  await options.getByLabel('another device').check();
  await options.getByLabel('Passphrase').fill(words);
  await options.getByRole('button', { name: 'Join' }).click();
  await options.getByRole('button', { name: 'Agree and continue' }).click();
}

/** Presses *Sync now* and waits until that sync has come to its end. */
export async function syncNow(options: Page, timeout = longest): Promise<void> {
  await options.bringToFront();
  const before = await lastAt(options);
  const button = options.getByRole('button', { name: 'Sync now' });
  await button.click({ timeout });
  const deadline = Date.now() + timeout;
  while ((await lastAt(options)) <= before) {
    if (Date.now() > deadline) throw new Error('The sync did not come to its end.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await button.waitFor({ timeout });
}

async function lastAt(page: Page): Promise<number> {
  return (await storedRows(page, 'syncState'))[0]?.lastAt ?? 0;
}
