import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { changeHeldRun } from '#store/stories/analyses.ts';
import { logFailure } from './log-failure.ts';
import { workerId } from './worker-id.ts';

/** Milliseconds for which a change of phase waits, for the text that mostly follows upon it. */
const patience = 100;

/**
 * Writes the newest state of a run one write at a time: what arrives while a write is under way is
 * merged into the next, so that a slow disk is never behind by more than one.
 */
export class RunWriter {
  #next: Partial<AnalysisRun> = {};
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #articleId: string;
  readonly #afterWrite: (written: Partial<AnalysisRun>) => void;
  readonly #change: typeof changeHeldRun;

  /** `change`: how the row is changed while this worker holds it. */
  constructor(
    articleId: string,
    afterWrite: (written: Partial<AnalysisRun>) => void,
    change = changeHeldRun,
  ) {
    this.#articleId = articleId;
    this.#afterWrite = afterWrite;
    this.#change = change;
  }

  write(changes: Partial<AnalysisRun>): void {
    this.#next = { ...this.#next, ...changes };
    if (this.#writing) return;
    if ('draft' in changes) this.#begin();
    else this.#timer ??= setTimeout(() => this.#begin(), patience);
  }

  /** Resolves when nothing is waiting to be written; rejects when the last write failed. */
  async settle(): Promise<void> {
    this.#begin();
    await this.#writing;
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (Object.keys(this.#next).length === 0) return;
    this.#writing ??= this.#drain();
    logFailure(this.#writing);
  }

  async #drain(): Promise<void> {
    try {
      while (Object.keys(this.#next).length > 0) {
        const changes = this.#next;
        this.#next = {};
        await this.#change(this.#articleId, workerId, changes);
        this.#afterWrite(changes);
      }
    } finally {
      this.#writing = null;
    }
  }
}
