import browser from 'webextension-polyfill';
import type { ToPageMessage } from './messages.ts';

/**
 * Says something to the content script of one document; false when no script listens there.
 * With a document id it cannot reach the page that took the document's place.
 */
export async function sendToPage(
  tabId: number,
  documentId: string | null,
  message: ToPageMessage,
): Promise<boolean> {
  const target = documentId === null ? { frameId: 0 } : { documentId };
  try {
    await browser.tabs.sendMessage(tabId, message, target as { frameId?: number });
    return true;
  } catch {
    // No receiver: the page went away or was never read. The tab's row says which; nothing to repair here.
    return false;
  }
}
