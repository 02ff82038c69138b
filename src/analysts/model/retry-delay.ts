/** After the first request, and only while nothing has been written. */
export const mostRetries = 2;
/** When a service asks for a longer wait than this, in milliseconds, the reader decides. */
export const longestWait = 30_000;

const delays = [1000, 4000];

/** Milliseconds before the next try, give or take a fifth, so that clients do not retry all at once. */
export function retryDelay(retriesMade: number): number {
  const delay = delays[Math.min(retriesMade, delays.length - 1)] as number;
  return Math.round(delay * (0.8 + Math.random() * 0.4));
}

/** Resolves after the delay; rejects with the signal's reason as soon as it aborts. */
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
