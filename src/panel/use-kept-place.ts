import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** For so long, in milliseconds, does a place wait for the content that it is in. */
const patience = 2_000;

/**
 * Keeps how far each thing the panel shows was scrolled, and goes back there when it is shown again; what
 * is shown for the first time begins at its top. `key` names what is on screen; null while nothing is.
 */
export function useKeptPlace(key: string | null): void {
  const places = useRef(new Map<string, number>());
  const shown = useRef<string | null>(null);
  useEffect(() => {
    const keep = () => {
      if (shown.current !== null) places.current.set(shown.current, scrollY);
    };
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, []);
  useLayoutEffect(() => {
    shown.current = null;
    if (key === null) return;
    const wanted = places.current.get(key) ?? 0;
    scrollTo(0, wanted);
    const settle = () => {
      shown.current = key;
    };
    if (scrollY === wanted) return settle();
    // Its content is still on its way. Whatever the reader does in the meantime wins.
    const growing = new ResizeObserver(() => {
      scrollTo(0, wanted);
      if (Math.abs(scrollY - wanted) < 1) end();
    });
    const end = () => {
      growing.disconnect();
      clearTimeout(timer);
      for (const type of wins) removeEventListener(type, end);
      settle();
    };
    const timer = setTimeout(end, patience);
    for (const type of wins) addEventListener(type, end, { passive: true });
    growing.observe(document.body);
    return end;
  }, [key]);
}

const wins = ['wheel', 'keydown', 'pointerdown', 'touchstart'];
