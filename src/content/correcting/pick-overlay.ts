import { openClosedElement } from '#content/overlay/closed-element.ts';
import { makeElement } from '#content/overlay/make-element.ts';
import { SeenWatch } from '#content/overlay/seen-watch.ts';
import { type BarActions, PickBar } from './pick-bar.ts';
import { boxOf, PickDrawing } from './pick-drawing.ts';
import type { PickedPage } from './picked-page.ts';
import pickingRules from './picking.css?inline';

/** What lies over the page while the reader points at its parts: the frames and the bar. */
export class PickOverlay {
  readonly surface = makeElement('div', 'picking');
  readonly bar: PickBar;
  readonly #drawing = new PickDrawing();
  readonly #host: HTMLElement;
  readonly #seen: SeenWatch;
  readonly #returnFocus = document.activeElement;

  /** `site` is empty where a page belongs to none. */
  constructor(site: string, actions: BarActions) {
    this.bar = new PickBar(site, actions);
    this.surface.append(this.#drawing.element, this.bar.element);
    this.#host = openClosedElement(this.surface, pickingRules);
    this.#seen = new SeenWatch(this.bar.element);
  }

  /** True when the reader could see the bar for a while: nothing of the page lies over it. */
  get isSeen(): boolean {
    return this.#seen.isSeen;
  }

  /** True when the page took our element away. */
  get isGone(): boolean {
    return !this.#host.isConnected;
  }

  /** Draws what is read and what is pointed at, where it now stands in the window. */
  draw({ first, now, tally, draft }: PickedPage, part: Element | null): void {
    this.#drawing.draw(first, now, part);
    this.bar.showTally(tally);
    this.bar.canUndo = !draft.isEmpty;
    this.bar.avoid(part && boxOf(part));
  }

  focus(): void {
    this.bar.element.focus({ preventScroll: true });
  }

  close(): void {
    this.#seen.end();
    this.#host.remove();
    if (this.#returnFocus instanceof HTMLElement) this.#returnFocus.focus({ preventScroll: true });
  }
}
