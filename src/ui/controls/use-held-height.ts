import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Keeps an element at least as high as it was when its content began to be rewritten, so that nothing in view
 * moves: also afterwards, until it is out of view, where its height can settle unseen, or the window changes its
 * width. `least` is the height that is kept for it in any case. Returns the height in CSS pixels, or undefined.
 */
export function useHeldHeight(
  element: RefObject<HTMLElement | null>,
  growing: boolean,
  least = 0,
): number | undefined {
  const held = useRef<number | undefined>(undefined);
  const [, redraw] = useState(0);
  // Measured while rendering: the old content is still in the document.
  if (growing && held.current === undefined) {
    held.current = Math.max(least, element.current?.offsetHeight ?? 0);
  }
  const settling = !growing && held.current !== undefined;
  useLayoutEffect(() => {
    const watched = element.current;
    if (!settling || !watched) return;
    const release = () => {
      held.current = undefined;
      redraw((times) => times + 1);
    };
    const { innerWidth: width } = window;
    const onResize = () => window.innerWidth !== width && release();
    const observer = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) release();
    });
    observer.observe(watched);
    window.addEventListener('resize', onResize);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', onResize);
    };
  }, [settling]);
  return held.current;
}
