import type { PaintedPage, Spot } from './painted-page.ts';

/** Milliseconds at which the filling of a flashing sentence goes off and on, and when it ends. */
const beats = { blinking: [0, 220, 400, 620, 800], end: 3_400 };

/**
 * Makes a sentence flash: filled, twice interrupted, then let go. Without interruptions for a reader
 * who asked for reduced motion. Returns what ends it at once.
 */
export function flashSpot(spot: Spot, page: PaintedPage): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const blinking = still ? [0] : beats.blinking;
  const timers = blinking.map((at, beat) =>
    setTimeout(() => page.focus(beat % 2 === 0 ? spot : null), at),
  );
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    for (const timer of timers) clearTimeout(timer);
    page.focus(null);
  };
  timers.push(setTimeout(end, beats.end));
  return end;
}
