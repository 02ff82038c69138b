/**
 * Chooses up to `count` items that are good and unlike each other: maximal marginal relevance
 * (Carbonell and Goldstein 1998). An item more alike than `mostAlike` to one chosen before, or to
 * one of `taken`, is left out. Returns them in the order of choice.
 */
export function chooseDiverse<T extends { index: number }>(
  items: readonly T[],
  options: {
    count: number;
    score: (item: T) => number;
    alike: (a: number, b: number) => number;
    taken?: readonly { index: number }[];
    mostAlike?: number;
    weight?: number;
  },
): T[] {
  const { count, score, alike, taken = [], mostAlike = 0.5, weight = 0.7 } = options;
  const left = items.map((item) => ({
    item,
    worth: score(item),
    nearest: Math.max(0, ...taken.map((other) => alike(item.index, other.index))),
  }));
  const chosen: T[] = [];
  while (chosen.length < count) {
    let best: (typeof left)[number] | null = null;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const entry of left) {
      if (entry.nearest > mostAlike || entry.worth <= 0) continue;
      const value = weight * entry.worth - (1 - weight) * entry.nearest;
      if (value > bestValue) {
        best = entry;
        bestValue = value;
      }
    }
    if (!best) break;
    chosen.push(best.item);
    left.splice(left.indexOf(best), 1);
    for (const entry of left) {
      entry.nearest = Math.max(entry.nearest, alike(entry.item.index, best.item.index));
    }
  }
  return chosen;
}
