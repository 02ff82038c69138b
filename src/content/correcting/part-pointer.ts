import type { LiveBlock, PageBlocks } from './page-blocks.ts';
import { boxOf, isThere } from './pick-drawing.ts';

interface Surroundings {
  /** The page as it is read now. */
  blocks(): PageBlocks;
  /** Another part is pointed at, or none. */
  moved(part: Element | null): void;
}

/** The part of the page that the reader points at, and the ways from it to others. */
export class PartPointer {
  readonly #around: Surroundings;
  #part: Element | null = null;
  /** The parts that were left for a larger one, so that the way back is known. */
  #inner: Element[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  get part(): Element | null {
    return this.#part;
  }

  point(part: Element | null, inner: Element[] = []): void {
    this.#inner = inner;
    if (part === this.#part) return;
    this.#part = part;
    this.#around.moved(part);
  }

  /** To the part around this one. */
  selectMore(): void {
    const part = this.#part;
    const around = part && this.#around.blocks().larger(part);
    if (part && around) this.point(around, [part, ...this.#inner]);
  }

  /** Back to the part that this one was reached from, else to the first block within it. */
  selectLess(): void {
    const [last, ...rest] = this.#inner;
    if (last) this.point(last, rest);
    else if (this.#part) {
      const within = this.#blocksWithin(this.#part).find(({ element }) => element !== this.#part);
      if (within) this.point(within.element);
    }
  }

  /** To the next block or the one before, scrolled into view; from the window's top where none is pointed at. */
  step(direction: 1 | -1): void {
    const elements = this.#around
      .blocks()
      .blocks.map(({ element }) => element)
      .filter(isThere);
    const own = this.#part ? this.#blocksWithin(this.#part).map(({ element }) => element) : [];
    const edge = direction > 0 ? own.at(-1) : own[0];
    const at = edge ? elements.indexOf(edge) : -1;
    const from = at < 0 ? firstInView(elements) - 1 : at;
    const next = elements[Math.max(0, Math.min(from + direction, elements.length - 1))];
    if (!next) return;
    bringIntoView(next);
    this.point(next);
  }

  #blocksWithin(part: Element): readonly LiveBlock[] {
    return this.#around.blocks().inside(part);
  }
}

/** The place of the first element that begins in the window or below it. */
function firstInView(elements: Element[]): number {
  return Math.max(
    0,
    elements.findIndex((element) => boxOf(element).top >= 0),
  );
}

function bringIntoView(element: Element): void {
  const { top, bottom } = boxOf(element);
  if (top < 0 || bottom > innerHeight) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
}
