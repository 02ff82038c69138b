import browser from 'webextension-polyfill';
import type { SurfaceMessage } from './messages.ts';

/** Fire and forget: the message changes a row, and the surfaces show rows. */
export function sendToBackground(message: SurfaceMessage): void {
  void browser.runtime.sendMessage(message);
}
