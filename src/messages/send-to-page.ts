import browser from 'webextension-polyfill';
import type { ToPageMessage } from './messages.ts';

/**
 * Sends a message to the content script of one document; false if no script is listening there.
 * With a document id it cannot reach a page that has replaced the document.
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
    // No receiver: the page is gone or was never read. The tab's row says which; there is nothing to repair.
    return false;
  }
}
