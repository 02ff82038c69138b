/** Calls `act` immediately, then at most once per interval while it keeps being asked for. */
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

  /** Nothing more is done, not even what was asked for and is still waiting. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): void {
    this.stop();
    this.#act();
    // Counted from the end, so that slow work never runs back to back.
    this.#actedAt = performance.now();
  }
}
