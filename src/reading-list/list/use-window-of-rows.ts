import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { RowHeights } from './row-heights.ts';

const overscan = 6;
/** A row with a title in one line, and one with what matched a search. */
const guess = 78;
const guessSearching = 112;

export interface RowWindow {
  /** The rows to draw: `to` is exclusive. */
  from: number;
  to: number;
  heights: RowHeights;
}

/**
 * Which rows of a long list are in view. Rows are as high as what is in them: each is measured once it is drawn
 * (`data-drawn`), and what is in view stays where it is when one above it turns out higher than was guessed. `numbers`
 * names the rows, so that what was measured is known again in another order; `searching` rows are other rows.
 */
export function useWindowOfRows(
  scroller: RefObject<HTMLElement | null>,
  numbers: Uint32Array | null,
  searching: boolean,
): RowWindow {
  const [view, setView] = useState({ from: 0, to: 30 });
  const [width, setWidth] = useState(0);
  const [, redraw] = useState(0);
  const measured = useRef({ of: '', heights: new Map<number, number>() });
  const of = `${width} ${searching}`;
  const heights = useMemo(() => {
    if (measured.current.of !== of) measured.current = { of, heights: new Map() };
    return heightsOf(numbers, measured.current.heights, searching ? guessSearching : guess);
  }, [numbers, of]);
  const latest = useRef(heights);
  latest.current = heights;

  const look = () => {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const from = Math.max(0, latest.current.indexAt(scrollTop) - overscan);
    const to = latest.current.indexAt(scrollTop + clientHeight) + 1 + overscan;
    setView((before) => (before.from === from && before.to === to ? before : { from, to }));
  };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => {
      // While a story is shown instead the list has no width, and keeps what it measured.
      if (element.clientWidth > 0) setWidth(element.clientWidth);
      look();
    });
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !numbers) return;
    const first = heights.indexAt(element.scrollTop);
    const within = element.scrollTop - heights.topOf(first);
    let changed = false;
    for (const row of element.querySelectorAll<HTMLElement>('.row[data-drawn]')) {
      const index = Number(row.dataset.index);
      const number = numbers[index];
      const { height } = row.getBoundingClientRect();
      if (height === 0 || number === undefined) continue;
      measured.current.heights.set(number, height);
      if (heights.measure(index, height)) changed = true;
    }
    if (changed) {
      // Before the rows move, so that the place to scroll to is there already.
      const list = element.querySelector<HTMLElement>('.rows');
      if (list) list.style.height = `${heights.total}px`;
      const top = heights.topOf(first) + within;
      if (top !== element.scrollTop) element.scrollTo({ top });
      redraw((before) => before + 1);
    }
    look();
  });

  const count = numbers?.length ?? 0;
  return { from: Math.min(view.from, count), to: Math.min(view.to, count), heights };
}

function heightsOf(
  numbers: Uint32Array | null,
  measured: ReadonlyMap<number, number>,
  guessed: number,
): RowHeights {
  const heights = new RowHeights(numbers?.length ?? 0, guessed);
  if (measured.size === 0 || !numbers) return heights;
  for (let index = 0; index < numbers.length; index++) {
    const height = measured.get(numbers[index] as number);
    if (height !== undefined) heights.measure(index, height);
  }
  return heights;
}
