import browser from 'webextension-polyfill';
import { sendToBackground } from './send-to-background.ts';

/** A worker that cannot start must not be called in a tight loop. */
const pause = 500;

/**
 * Watches the worker while an analysis runs, through a port that breaks when the worker dies. A new
 * worker is then woken to resume the analysis. Returns a function that ends the watch, because nothing
 * may wake an idle worker.
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
