import browser, { type Runtime } from 'webextension-polyfill';
import type { ToPageMessage } from './messages.ts';

type Receivers = {
  [Type in ToPageMessage['type']]: (message: Extract<ToPageMessage, { type: Type }>) => void;
};

/**
 * Receives what the background sends to this document, until `leaving` is aborted. Only the extension
 * itself can send here, so the shape is trusted, and no schema has to be loaded into pages.
 */
export function listenInPage(receivers: Receivers, leaving: AbortSignal): void {
  const receive = (message: unknown, sender: Runtime.MessageSender): undefined => {
    if (leaving.aborted || sender.id !== browser.runtime.id) return undefined;
    const { type } = message as ToPageMessage;
    if (Object.hasOwn(receivers, type)) receivers[type](message as never);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  leaving.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(receive);
    } catch {
      // The extension is gone and so are its listeners: there is nothing left to remove.
    }
  });
}
