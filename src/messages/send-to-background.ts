import browser from 'webextension-polyfill';
import type { SurfaceMessage } from './messages.ts';

/** Fire and forget: what the message changes is a row, and the surfaces show rows. */
export function sendToBackground(message: SurfaceMessage): void {
  void browser.runtime.sendMessage(message);
}
