import { logFailure } from './log-failure.ts';
import { workerId } from './worker-id.ts';

/** Resolves to whether the row was still held, and so changed. */
type ChangeHeld<Row> = (id: string, workerId: string, changes: Partial<Row>) => Promise<boolean>;

/** What is told of each write. */
export interface WriteEvents<Row> {
  onWritten?: (written: Partial<Row>) => void;
  /** The row is gone, or another's: what writes it works for nobody. */
  onLost: () => void;
}

/** Milliseconds for which a change of phase waits, for the text that mostly follows upon it. */
const patience = 100;

/**
 * Writes the newest state of a row one write at a time: what arrives while a write is under way is
 * merged into the next, so that a slow disk is never behind by more than one.
 */
export class RowWriter<Row extends object> {
  #next: Partial<Row> = {};
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #id: string;
  readonly #text: keyof Row;
  readonly #change: ChangeHeld<Row>;
  readonly #events: WriteEvents<Row>;

  /** `text`: the field for which other changes wait. `change`: how the row is changed while this worker holds it. */
  constructor(id: string, text: keyof Row, change: ChangeHeld<Row>, events: WriteEvents<Row>) {
    this.#id = id;
    this.#text = text;
    this.#change = change;
    this.#events = events;
  }

  write(changes: Partial<Row>): void {
    this.#next = { ...this.#next, ...changes };
    if (this.#writing) return;
    if (this.#text in changes) this.#begin();
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
        if (await this.#change(this.#id, workerId, changes)) this.#events.onWritten?.(changes);
        else this.#events.onLost();
      }
    } finally {
      this.#writing = null;
    }
  }
}
