import { parentShown } from '#content/anchoring/shown-tree.ts';
import { interfaceDirection } from '#i18n/declare-language.ts';
import type { PageBlocks } from './page-blocks.ts';
import { elementUnder, partAtPoint } from './part-at-point.ts';
import type { PickBar } from './pick-bar.ts';

interface Picking {
  surface: HTMLElement;
  bar: PickBar;
  page(): PageBlocks;
  point(part: Element | null): void;
  choose(): void;
  step(direction: 1 | -1): void;
  selectMore(): void;
  selectLess(): void;
  cancel(): void;
  draw(): void;
  /** True when the page took our element away. */
  isGone(): boolean;
  ending: AbortSignal;
}

/** What lies over the page may be moved by scripts and pictures: it is drawn again so often, in milliseconds. */
const drawEvery = 400;

/** Keys that the page hears nothing of while the reader points at its parts. */
const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape', ' '];

/**
 * Hears the reader's pointer and keys while they point at parts of the page. Only what the browser
 * itself vouches for counts: a script of the page can neither choose nor finish.
 */
export function hearPicking(picking: Picking): void {
  const { surface, bar, page, point, choose, ending } = picking;
  const inBar = (event: Event) => bar.element.contains(event.target as Node);
  const options = { signal: ending };

  surface.addEventListener(
    'pointermove',
    (event) => {
      if (event.isTrusted && !inBar(event))
        point(partAtPoint(page(), event.clientX, event.clientY));
    },
    options,
  );
  surface.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || inBar(event)) return;
      const part = partAtPoint(page(), event.clientX, event.clientY);
      if (!part) return;
      point(part);
      choose();
    },
    options,
  );
  surface.addEventListener(
    'wheel',
    (event) => {
      if (event.isTrusted && !inBar(event)) scrollUnder(event);
    },
    { ...options, passive: true },
  );

  // As in a tree: the part around stands toward the line's start.
  const toStart = interfaceDirection() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const act = (key: string) => {
    if (key === 'Escape') picking.cancel();
    else if (key === 'ArrowDown') picking.step(1);
    else if (key === 'ArrowUp') picking.step(-1);
    else if (key === 'Enter') choose();
    else if (key === toStart) picking.selectMore();
    else if (key.startsWith('Arrow')) picking.selectLess();
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || !keys.includes(event.key)) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.stopImmediatePropagation();
      // A button of the bar is pressed by the browser itself.
      if (bar.hasButtonFocused && (event.key === 'Enter' || event.key === ' ')) return;
      event.preventDefault();
      act(event.key);
    },
    { ...options, capture: true },
  );
  for (const type of ['keyup', 'keypress'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (keys.includes(event.key)) event.stopImmediatePropagation();
      },
      { ...options, capture: true },
    );
  }

  let asked = 0;
  const drawSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => {
      if (!ending.aborted) picking.draw();
    });
  };
  window.addEventListener('scroll', drawSoon, { ...options, capture: true, passive: true });
  window.addEventListener('resize', drawSoon, options);
  const drawing = setInterval(() => {
    if (picking.isGone()) picking.cancel();
    else drawSoon();
  }, drawEvery);
  ending.addEventListener('abort', () => clearInterval(drawing));
}

/** What lies over the page scrolls the window alone: a part that scrolls by itself is scrolled here. */
function scrollUnder({ clientX, clientY, deltaX, deltaY }: WheelEvent): void {
  for (let at = elementUnder(document, clientX, clientY); at; at = parentShown(at)) {
    const view = at.ownerDocument.defaultView;
    const isPage = at === at.ownerDocument.documentElement || at.localName === 'body';
    if (isPage && view === window) return;
    const scrolls = at.scrollHeight > at.clientHeight + 1;
    if (!scrolls || !view || !/auto|scroll/.test(view.getComputedStyle(at).overflowY)) {
      if (!isPage || !scrolls) continue;
    }
    at.scrollBy({ left: deltaX, top: deltaY, behavior: 'instant' });
    return;
  }
}
