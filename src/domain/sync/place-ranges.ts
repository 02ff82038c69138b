/** Places of a log from one to another, both among them. */
export type PlaceRange = [from: number, to: number];

/** All these places as ranges in order that don't touch each other. */
export function unitedRanges(ranges: readonly PlaceRange[]): PlaceRange[] {
  const inOrder = [...ranges].sort(([one], [other]) => one - other);
  const united: PlaceRange[] = [];
  for (const [from, to] of inOrder) {
    const last = united.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else united.push([from, to]);
  }
  return united;
}

/** The places from `first` to `last` that are in none of these ranges, which are in order. */
export function rangesBetween(
  ranges: readonly PlaceRange[],
  first: number,
  last: number,
): PlaceRange[] {
  const between: PlaceRange[] = [];
  let next = first;
  for (const [from, to] of ranges) {
    if (from > last) break;
    if (from > next) between.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= last) between.push([next, last]);
  return between;
}

/** Whether a place is in one of these ranges, which are in order. */
export function hasPlace(ranges: readonly PlaceRange[], place: number): boolean {
  const range = ranges[firstAtOrAfter(ranges, place)];
  return range !== undefined && range[0] <= place;
}

/** Whether every place from 1 to `last` is in these ranges, which are in order. */
export function hasAllTo([first]: readonly PlaceRange[], last: number): boolean {
  return last === 0 || (first !== undefined && first[0] === 1 && first[1] >= last);
}

/** The index of the first range that doesn't end before a place. */
export function firstAtOrAfter(ranges: readonly PlaceRange[], place: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.[1] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
