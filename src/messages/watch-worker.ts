import browser from 'webextension-polyfill';
import { sendToBackground } from './send-to-background.ts';

/** A worker that cannot start must not be called in a tight loop. */
const pause = 500;

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
      setTimeout(() => {
        if (!watching) return;
        port = connect();
        sendToBackground({ type: 'resume-analyses' });
      }, pause);
    });
    return opened;
  }

  return () => {
    watching = false;
    port.disconnect();
  };
}
