import type { Spot } from './painted-page.ts';

/** The spot after or before the current one, round and round; without one, the next from what is in view. */
export function nextSpot(
  spots: Spot[],
  current: string | null,
  direction: 1 | -1,
): Spot | undefined {
  if (spots.length === 0) return undefined;
  const at = spots.findIndex(({ key }) => key === current);
  if (at !== -1) return spots[(at + direction + spots.length) % spots.length];
  const inView = spots.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
  const from = inView === -1 ? spots.length : inView;
  return direction === 1 ? spots[from % spots.length] : spots.at(from - 1);
}
