import type { Menus, Tabs } from 'webextension-polyfill';
import { logFailure } from './log-failure.ts';
import { markSelection } from './mark-selection.ts';
import { openArticle } from './open-article.ts';

/** The reader picked an entry of the context menu. */
export function pickEntry({ menuItemId }: Menus.OnClickData, tab: Tabs.Tab | undefined): void {
  if (!tab) return;
  if (menuItemId === 'read-article') openArticle(tab);
  else if (menuItemId === 'read-selection') openArticle(tab, 'selection');
  else if (tab.id !== undefined) {
    logFailure(markSelection(tab.id, menuItemId === 'mark-selection-with-note'));
  }
}
