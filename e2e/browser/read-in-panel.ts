import type { Page } from 'playwright';
import type { TabState } from '#domain/article/tab-state.ts';
import type { LaunchedExtension } from './launch-extension.ts';
import { storedRows } from './stored-rows.ts';

/**
 * Presses the toolbar button on a page and, where the panel asks for consent first, answers as a
 * reader would. Returns the panel, without waiting for what it shows.
 */
export async function readInPanel(gloss: LaunchedExtension, page: Page): Promise<Page> {
  await gloss.clickToolbar(page);
  const panel = await gloss.openPanel();
  const state = await tabStateOf(panel, page, (tab) => tab !== null);
  if (state?.status === 'awaiting consent') {
    const agree = await panel.evaluate(() => chrome.i18n.getMessage('consentAgree'));
    await panel.getByRole('button', { name: agree }).click();
  }
  return panel;
}

/**
 * The row of the tab that shows this page, as soon as it is as wanted; after `timeout` milliseconds
 * it is returned as it is.
 */
export async function tabStateOf(
  panel: Page,
  page: Page,
  wanted: (tab: TabState | null) => boolean,
  timeout = 20_000,
): Promise<TabState | null> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const rows = await storedRows(panel, 'tabs');
    const address = page.url().replace(/#.*$/, '');
    const tab = rows.find(({ url }) => url === address) ?? rows.at(-1) ?? null;
    if (wanted(tab) || Date.now() > deadline) return tab;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
