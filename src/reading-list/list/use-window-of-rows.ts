import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const overscan = 6;

/**
 * Which rows of a long list are in view, as `from` and `to` (exclusive), and the height of a row in CSS pixels,
 * taken from the style sheet. When `layout` changes, the height is measured again.
 */
export function useWindowOfRows(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  layout = '',
): { from: number; to: number; height: number } {
  const [view, setView] = useState({ from: 0, to: 30, height: 104 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      const height = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) || 104;
      const first = Math.floor(element.scrollTop / height);
      const shown = Math.ceil(element.clientHeight / height);
      const from = Math.max(0, first - overscan);
      const to = first + shown + overscan;
      setView((before) =>
        before.from === from && before.to === to && before.height === height
          ? before
          : { from, to, height },
      );
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, layout]);
  return { ...view, to: Math.min(view.to, count) };
}
