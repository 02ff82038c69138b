import type { Tabs } from 'webextension-polyfill';
import type { ReadMode } from '#domain/article/read-mode.ts';
import { logFailure } from './log-failure.ts';
import { readPage } from './read-page.ts';
import { openSidePanel } from './side-panel.ts';

/** One gesture: the panel opens (first, nothing awaited before it) and the page is read. */
export function openArticle(tab: Tabs.Tab, mode: ReadMode = 'article'): void {
  if (tab.windowId !== undefined) logFailure(openSidePanel(tab.windowId));
  if (tab.id !== undefined) logFailure(readPage(tab.id, mode));
}
