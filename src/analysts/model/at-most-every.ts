/** Calls `act` at once, and again at most every so many milliseconds while it is asked for. */
export class AtMostEvery {
  readonly #interval: () => number;
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #actedAt = Number.NEGATIVE_INFINITY;

  constructor(milliseconds: number | (() => number), act: () => void) {
    this.#interval = typeof milliseconds === 'number' ? () => milliseconds : milliseconds;
    this.#act = act;
  }

  ask(): void {
    if (this.#timer !== undefined) return;
    const left = this.#actedAt + this.#interval() - performance.now();
    if (left <= 0) this.#run();
    else this.#timer = setTimeout(() => this.#run(), left);
  }

  /** Nothing more is done, also not what was asked for and still waits. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    this.stop();
    this.#act();
    // Counted from the end: slow work must not follow upon itself.
    this.#actedAt = performance.now();
  }
}
