import type { PackName } from './pack-name.ts';
import {
  firstAtOrAfter,
  hasPlace,
  type PlaceRange,
  rangesBetween,
  unitedRanges,
} from './place-ranges.ts';

/** A part of what is to be read of a log. */
export interface ReadingStep {
  /** Packs to read; none where there is only something to note. */
  names: string[];
  /** What counts as read once all of them were. */
  places: PlaceRange[];
}

/**
 * What to read of another device's log next, in order; `read`: the places that were read, as ranges in order. A place
 * whose pack is gone is read from the newest one that covers it, one that isn't `doubted` if there is any. The work follows the number of packs, whatever their
 * names say: anybody who can write into the storage can name a file.
 */
export function planReading(
  packs: readonly PackName[],
  read: readonly PlaceRange[],
  doubted: ReadonlySet<string> = new Set(),
): ReadingStep[] {
  const plain = new Map<number, ReadingStep>();
  for (const { place, covers, start, name } of packs) {
    if (covers || hasPlace(read, place)) continue;
    const step = plain.get(place) ?? { names: [], places: [[place, place]] };
    step.names.push(name);
    // What it starts anew is said from there on, and need not be found where it was said first.
    if (start && start > 1) step.places = unitedRanges([[1, start - 1], ...step.places]);
    plain.set(place, step);
  }
  const steps = [...plain.values(), ...coveringSteps(packs, read, doubted)];
  const endOf = ({ places }: ReadingStep) => places.at(-1)?.[1] ?? 0;
  return steps.sort((one, other) => endOf(one) - endOf(other));
}

/** The places that were read after a step. */
export function readAfter(read: readonly PlaceRange[], step: ReadingStep): PlaceRange[] {
  return unitedRanges([...read, ...step.places]);
}

/** Whether packs are missing that nothing covers: before the last one that was read, and not said again since. */
export function hasGaps(packs: readonly PackName[], read: readonly PlaceRange[]): boolean {
  const last = read.at(-1)?.[1] ?? 0;
  const covering = packs.filter(({ covers }) => covers !== null);
  const { parts, coveredBy } = partsToCover(absentPlaces(packs, read), covering);
  return parts.some(([from], at) => from < last && coveredBy[at] === null);
}

/** Places that were not read, and of which no pack is there. */
function absentPlaces(packs: readonly PackName[], read: readonly PlaceRange[]): PlaceRange[] {
  let [start, last] = [1, 0];
  const there = packs.map(({ place, start: own }): PlaceRange => {
    start = Math.max(start, own ?? 1);
    last = Math.max(last, place);
    return [place, place];
  });
  return rangesBetween(unitedRanges([...read, ...there]), start, last);
}

function coveringSteps(
  packs: readonly PackName[],
  read: readonly PlaceRange[],
  doubted: ReadonlySet<string>,
): ReadingStep[] {
  const newestFirst = packs
    .filter(({ covers }) => covers !== null)
    .sort((one, other) => other.place - one.place);
  const isDoubted = ({ name }: PackName) => doubted.has(name);
  const covering = [
    ...newestFirst.filter((pack) => !isDoubted(pack)),
    ...newestFirst.filter(isDoubted),
  ];
  const { parts, coveredBy } = partsToCover(absentPlaces(packs, read), covering);
  const places = new Map<PackName, PlaceRange[]>();
  parts.forEach((part, at) => {
    const pack = coveredBy[at];
    if (!pack) return;
    const known = places.get(pack);
    if (known) known.push(part);
    else places.set(pack, [part]);
  });
  const there = new Set(packs.map(({ place }) => place));
  return covering.flatMap((pack): ReadingStep[] => {
    const { name, place } = pack;
    const own: PlaceRange[] = hasPlace(read, place) ? [] : [[place, place]];
    const wanted = places.get(pack);
    if (wanted) return [{ names: [name], places: unitedRanges([...wanted, ...own]) }];
    // It says again what is read elsewhere. One that stands apart may be no pack of the device's at all.
    const follows = there.has(place - 1) || hasPlace(read, place - 1);
    return own.length > 0 && follows ? [{ names: [], places: own }] : [];
  });
}

/** Absent places in parts that one pack covers, each with the first that does, or null. */
function partsToCover(absent: readonly PlaceRange[], covering: readonly PackName[]) {
  const cuts = covering
    .flatMap(({ covers }) => (covers ? [covers.from, covers.to + 1] : []))
    .sort((one, other) => one - other);
  const parts: PlaceRange[] = [];
  let cut = 0;
  for (const [from, to] of absent) {
    let next = from;
    while (cut < cuts.length && (cuts[cut] ?? 0) <= next) cut++;
    for (; cut < cuts.length && (cuts[cut] ?? 0) <= to; cut++) {
      const before = (cuts[cut] ?? 0) - 1;
      if (before >= next) parts.push([next, before]);
      next = before + 1;
    }
    parts.push([next, to]);
  }
  const coveredBy: (PackName | null)[] = parts.map(() => null);
  // The next part from each on that nothing covers yet, so that none is looked at again.
  const free = parts.map((_, at) => at);
  const freeFrom = (at: number): number => {
    let end = at;
    while (end < parts.length && free[end] !== end) end = free[end] ?? end;
    for (let step = at; step < end; ) [free[step], step] = [end, free[step] ?? end];
    return end;
  };
  for (const pack of covering) {
    const { from, to } = pack.covers ?? { from: 1, to: 0 };
    let at = freeFrom(firstAtOrAfter(parts, from));
    while (at < parts.length && (parts[at]?.[1] ?? 0) <= to) {
      coveredBy[at] = pack;
      free[at] = at + 1;
      at = freeFrom(at);
    }
  }
  return { parts, coveredBy };
}
