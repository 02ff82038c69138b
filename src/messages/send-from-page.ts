import browser from 'webextension-polyfill';
import type { PageMessage } from './messages.ts';

/** False once the extension has been reloaded, updated or removed while this script is still running. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    // Firefox throws on any access to a dead object, which is the same answer.
    return false;
  }
}

/**
 * Sends a message from a content script to the background. If the extension is gone, `onDead` is
 * called instead, once for each message, so that the script can remove itself.
 */
export function sendFromPage(message: PageMessage, onDead: () => void): void {
  if (!isConnected()) {
    onDead();
    return;
  }
  browser.runtime.sendMessage(message).catch((error: unknown) => {
    if (!isConnected()) onDead();
    else throw error;
  });
}
