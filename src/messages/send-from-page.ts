import browser from 'webextension-polyfill';
import type { PageMessage } from './messages.ts';

/** False once the extension was reloaded, updated or removed under a script that still runs. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    // Firefox throws on any access to a dead object, which is the same answer.
    return false;
  }
}

/**
 * Says something to the background, from a content script. When the extension is no longer there
 * `onDead` is called instead, once for each message, so that the script can take itself away.
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
