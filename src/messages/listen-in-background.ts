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
  /** `null` (as a word) for a document without one: a file, a sandboxed page. */
  origin: string;
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
    const origin = originOf(sender);
    if (origin === new URL(browser.runtime.getURL('')).origin) {
      const parsed = surfaceMessageSchema.safeParse(message);
      if (parsed.success) onSurfaceMessage(parsed.data);
      return undefined;
    }
    const tabId = sender.tab?.id;
    if (tabId === undefined || sender.frameId !== 0) return undefined;
    const parsed = pageMessageSchema.safeParse(message);
    const told = parsed.success ? parsed.data : refused(message);
    if (!told) return undefined;
    const documentId = (sender as { documentId?: string }).documentId ?? null;
    onPageMessage(told, { tabId, documentId, url: sender.url, origin });
    return undefined;
  });
}

/** Where a page was read into something that no article is, the reader is told that it could not be read. */
function refused(message: unknown): PageMessage | null {
  const type = typeof message === 'object' && message !== null && Reflect.get(message, 'type');
  return type === 'article-read' ? { type: 'page-unreadable', reason: 'failed' } : null;
}

/** An address does not tell whose a document is: a sandboxed page has that of its site, and not its rights. */
function originOf(sender: Runtime.MessageSender): string {
  const origin: unknown = Reflect.get(sender, 'origin');
  if (typeof origin === 'string') return origin;
  return URL.canParse(sender.url ?? '') ? new URL(sender.url ?? '').origin : 'null';
}
