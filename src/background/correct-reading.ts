import { sendToPage } from '#messages/send-to-page.ts';
import { findSiteRule } from '#store/settings/site-rules.ts';
import { changeTab, findTab } from '#store/settings/tabs.ts';
import { injectContentScript } from './read-page.ts';

/** Lets the reader point at blocks of a page that was read, or could not be; its script is put there again where it is gone. */
export async function correctReading(tabId: number): Promise<void> {
  const tab = await findTab(tabId);
  if (!tab || (tab.status !== 'read' && tab.status !== 'unreadable')) return;
  const rule = tab.url === null ? null : await findSiteRule(tab.url);
  const message = { type: 'correct-reading', rule } as const;
  await changeTab(tabId, { correcting: true });
  if (await sendToPage(tabId, tab.documentId, message)) return;
  await injectContentScript(tabId, 'nothing');
  await changeTab(tabId, { documentId: null });
  await sendToPage(tabId, null, message);
}
