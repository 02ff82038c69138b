import browser, { type Runtime } from 'webextension-polyfill';
import {
  type PageMessage,
  pageMessageSchema,
  type SurfaceMessage,
  surfaceMessageSchema,
} from './messages.ts';

/** The document that sent a message, according to the browser, not to the message. */
export interface PageSender {
  tabId: number;
  documentId: string | null;
  url: string;
}

interface Listeners {
  onPageMessage(message: PageMessage, from: PageSender): void;
  onSurfaceMessage(message: SurfaceMessage): void;
}

/**
 * Receives messages and sorts them by the sender that the browser reports. A content script runs
 * beside the page's own code, so it may only send what `pageMessageSchema` lists, and only for its own
 * top frame. Anything else is dropped without an answer.
 */
export function listenInBackground({ onPageMessage, onSurfaceMessage }: Listeners): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !sender.url) return undefined;
    if (sender.url.startsWith(browser.runtime.getURL(''))) {
      const parsed = surfaceMessageSchema.safeParse(message);
      if (parsed.success) onSurfaceMessage(parsed.data);
      return undefined;
    }
    const tabId = sender.tab?.id;
    if (tabId === undefined || sender.frameId !== 0) return undefined;
    const parsed = pageMessageSchema.safeParse(message);
    if (!parsed.success) return undefined;
    const documentId = (sender as { documentId?: string }).documentId ?? null;
    onPageMessage(parsed.data, { tabId, documentId, url: sender.url });
    return undefined;
  });
}
