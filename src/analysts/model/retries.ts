import type { ModelCall } from './model-job.ts';
import { longestWait, mostRetries, retryDelay, waitFor } from './retry-delay.ts';

/** Requests made again, after a wait, because a service was busy or could not be reached. There are few of them. */
export class Retries {
  readonly #call: ModelCall;
  #made = 0;

  constructor(call: ModelCall) {
    this.#call = call;
  }

  /**
   * Waits as long as the service asks for (in milliseconds) and reports that as progress. False at once
   * after too many tries, or when the wait is too long. Rejects with the signal's reason when it aborts.
   */
  async wait(retryAfter: number | null): Promise<boolean> {
    const { environment, signal, onProgress } = this.#call;
    if (this.#made >= mostRetries || (retryAfter ?? 0) > longestWait) return false;
    const delay = retryAfter ?? retryDelay(this.#made);
    this.#made += 1;
    const now = (environment.now ?? Date.now)();
    onProgress({ phase: 'waiting', since: now, retryAt: now + delay });
    await (environment.wait ?? waitFor)(delay, signal);
    signal.throwIfAborted();
    return true;
  }
}
