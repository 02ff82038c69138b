import { openClosedElement } from './closed-element.ts';
import { makeElement } from './make-element.ts';

/** So long, in milliseconds, does a notice stand. */
const standing = 6_000;

/** A line that tells the reader what came of something, in a corner of the page, for a while. */
export class PageNotice {
  #host: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    this.end();
    const line = makeElement('p', 'notice');
    line.setAttribute('role', 'status');
    this.#host = openClosedElement(line);
    // Set once it stands there, so that it is read out.
    line.textContent = text;
    this.#timer = setTimeout(() => this.end(), standing);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#host?.remove();
    this.#host = null;
  }
}
