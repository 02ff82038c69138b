import type { ModelJob } from './model-job.ts';
import { longestWait, mostRetries, retryDelay, waitFor } from './retry-delay.ts';

/** The requests that are made again because a service was busy or could not be reached; few, and after a wait. */
export class Retries {
  private readonly job: ModelJob;
  private made = 0;

  constructor(job: ModelJob) {
    this.job = job;
  }

  /**
   * Waits as long as the service asks for (milliseconds), and tells so; false at once when there were
   * enough tries, or it asks for too long. Rejects with the signal's reason when the reader stops it.
   */
  async wait(retryAfter: number | null): Promise<boolean> {
    const { environment, signal, onProgress } = this.job;
    if (this.made >= mostRetries || (retryAfter ?? 0) > longestWait) return false;
    const delay = retryAfter ?? retryDelay(this.made);
    this.made += 1;
    const now = (environment.now ?? Date.now)();
    onProgress({ phase: 'waiting', since: now, retryAt: now + delay });
    await (environment.wait ?? waitFor)(delay, signal);
    signal.throwIfAborted();
    return true;
  }
}
