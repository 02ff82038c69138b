/** After the first request, and only before anything was written. */
export const mostRetries = 2;
/** A service that asks for a longer wait, in milliseconds, is not waited for: the reader decides. */
export const longestWait = 30_000;

const delays = [1000, 4000];

/** Milliseconds before the next try, a fifth more or less, so that many do not come at once. */
export function retryDelay(retriesMade: number): number {
  const delay = delays[Math.min(retriesMade, delays.length - 1)] as number;
  return Math.round(delay * (0.8 + Math.random() * 0.4));
}

/** Resolves after so many milliseconds; rejects with the signal's reason as soon as it aborts. */
export function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
