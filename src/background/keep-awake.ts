import browser from 'webextension-polyfill';

const period = 20_000;
let holders = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * Keeps the worker alive while `work` goes on: it is killed 30 s after the last call to a browser API,
 * however many bytes a stream brings: see
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle.
 */
export async function keepAwake<T>(work: Promise<T>): Promise<T> {
  holders += 1;
  timer ??= setInterval(() => void browser.runtime.getPlatformInfo(), period);
  try {
    return await work;
  } finally {
    holders -= 1;
    if (holders === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  }
}
