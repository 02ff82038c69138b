/** For so long, in milliseconds, must a button have been in plain sight before it decides anything. */
const plainSight = 350;
/** The browser looks no more often than this, in milliseconds. */
const delay = 100;

/**
 * Tells whether the reader could see an element of ours for a while: nothing lies over it (also nothing that
 * lets clicks through), nothing makes it faint. A page that hides a button and has the reader press it would
 * otherwise decide in their name. Rests on `IntersectionObserver` with `trackVisibility`, whose answer is
 * never a false yes; a browser without it is asked what lies on top instead.
 */
export class SeenWatch {
  readonly #element: HTMLElement;
  readonly #observer: IntersectionObserver;
  #knows = false;
  /** `performance.now()` at which it came into plain sight; null while it is not. */
  #since: number | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
    const options = { trackVisibility: true, delay, threshold: [0, 0.25, 0.5, 0.75, 1] };
    this.#observer = new IntersectionObserver((entries) => {
      const isVisible: unknown = Reflect.get(entries.at(-1) ?? {}, 'isVisible');
      this.#knows = typeof isVisible === 'boolean';
      if (isVisible === true) this.#since ??= performance.now();
      else this.#since = null;
    }, options);
    this.#observer.observe(element);
  }

  get isSeen(): boolean {
    if (!this.#knows && !('trackVisibility' in IntersectionObserver.prototype))
      return this.#isOnTop;
    return this.#since !== null && performance.now() - this.#since >= plainSight;
  }

  end(): void {
    this.#observer.disconnect();
  }

  get #isOnTop(): boolean {
    const { left, top, width, height } = this.#element.getBoundingClientRect();
    const root = this.#element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : this.#element;
    return [0.1, 0.5, 0.9].every(
      (part) => document.elementFromPoint(left + width * part, top + height * part) === host,
    );
  }
}
