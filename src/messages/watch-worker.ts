import browser from 'webextension-polyfill';
import { sendToBackground } from './send-to-background.ts';

/**
 * Watches the worker while an analysis runs, by a port that breaks when it dies; a new one is then
 * woken to take the analysis up. Returns what ends the watch: nothing must wake an idle worker.
 */
export function watchWorker(): () => void {
  let port = connect();
  let watching = true;

  function connect() {
    const opened = browser.runtime.connect({ name: 'watch-worker' });
    opened.onDisconnect.addListener(() => {
      if (!watching) return;
      port = connect();
      sendToBackground({ type: 'resume-analyses' });
    });
    return opened;
  }

  return () => {
    watching = false;
    port.disconnect();
  };
}
