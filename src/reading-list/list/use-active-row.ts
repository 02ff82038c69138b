import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RowHeights } from './row-heights.ts';

interface ActiveRow {
  /** Index of the row that Tab stops at. */
  active: number;
  setActive: (index: number) => void;
  /** Makes a row active, scrolls it into view and moves the focus there once it is drawn. */
  go: (index: number) => void;
}

/**
 * Which row is active. `query` is what the rows answer: a new one starts at the top. `isDrawn` says whether a row is
 * on screen.
 */
export function useActiveRow(
  scroller: RefObject<HTMLElement | null>,
  { heights, query }: { heights: RowHeights; query: string },
  isDrawn: (index: number) => boolean,
): ActiveRow {
  const [active, setActive] = useState(0);
  const [focusWanted, setFocusWanted] = useState(false);

  useEffect(() => {
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [query]);

  const drawn = isDrawn(active);
  useEffect(() => {
    if (!focusWanted || !drawn) return;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] h2 a`)?.focus();
    setFocusWanted(false);
  }, [focusWanted, active, drawn]);

  const go = (index: number) => {
    const next = Math.max(0, Math.min(heights.count - 1, index));
    const element = scroller.current;
    if (!element) return;
    const top = heights.topOf(next);
    if (top < element.scrollTop) element.scrollTo({ top });
    const below = top + heights.heightOf(next) - element.clientHeight;
    if (below > element.scrollTop) element.scrollTo({ top: below });
    setActive(next);
    setFocusWanted(true);
  };

  return { active, setActive, go };
}
