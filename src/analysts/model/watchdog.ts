/** The phases of a request that must not last for ever. */
export type WatchedPhase = 'headers' | 'first token' | 'silence' | 'total';

/** How long each may last, in milliseconds. */
export type Patience = Readonly<Record<WatchedPhase, number>>;

export const cloudPatience: Patience = {
  headers: 60_000,
  'first token': 90_000,
  silence: 45_000,
  total: 8 * 60_000,
};

/** A machine of one's own may load the model first, and sends no headers until it has. */
export const localPatience: Patience = {
  headers: 300_000,
  'first token': 300_000,
  silence: 120_000,
  total: 20 * 60_000,
};

/** Calls `expire` once when a phase lasts longer than it may. */
export class Watchdog {
  readonly #patience: Patience;
  readonly #expire: (phase: WatchedPhase) => void;
  readonly #total: ReturnType<typeof setTimeout>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #phase: WatchedPhase = 'headers';
  #heardAt = 0;

  constructor(patience: Patience, expire: (phase: WatchedPhase) => void) {
    this.#patience = patience;
    this.#expire = expire;
    this.#total = setTimeout(() => this.#end('total'), patience.total);
    this.enter('headers');
  }

  /** Begins a phase, unless it is the one that lasts already. */
  enter(phase: WatchedPhase): void {
    this.#phase = phase;
    this.#heardAt = performance.now();
    this.#wait(this.#patience[phase]);
  }

  /** Bytes came: the silence begins anew. The other phases end with what they wait for, not with bytes. */
  heard(): void {
    if (this.#phase === 'silence') this.#heardAt = performance.now();
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#total);
  }

  // One timer that looks back, instead of one that is set anew for every byte.
  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const left = this.#heardAt + this.#patience[this.#phase] - performance.now();
      if (left > 1) this.#wait(left);
      else this.#end(this.#phase);
    }, milliseconds);
  }

  #end(phase: WatchedPhase): void {
    this.stop();
    this.#expire(phase);
  }
}
