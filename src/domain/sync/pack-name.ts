/** The two logs of a device: what is small and wanted first, and the texts of articles with their analyses. */
export const logNames = ['m', 't'] as const;
export type LogName = (typeof logNames)[number];

/**
 * The name of a pack: its log, its place in it, and four random characters, so that two devices that take
 * themselves for one never write over each other. A pack that says again what others said names their places.
 */
export interface PackName {
  log: LogName;
  place: number;
  covers: { from: number; to: number } | null;
  name: string;
}

const digits = 8;
const pattern = /^([mt])(\d{8})(?:\.(\d{8})-(\d{8}))?-[\da-f]{4}$/;

export function packName(
  log: LogName,
  place: number,
  covers: PackName['covers'],
  chance: string,
): string {
  const number = (value: number) => String(value).padStart(digits, '0');
  const range = covers ? `.${number(covers.from)}-${number(covers.to)}` : '';
  return `${log}${number(place)}${range}-${chance}`;
}

/** Null for a file that is no pack. */
export function parsePackName(name: string): PackName | null {
  const [, log, place, from, to] = pattern.exec(name) ?? [];
  if (!place) return null;
  const covers = from && to ? { from: Number(from), to: Number(to) } : null;
  return { log: log as LogName, place: Number(place), covers, name };
}

/** How far a log of another device was read. */
export interface ReadSoFar {
  /** Every place up to here was read, but for the holes. */
  upTo: number;
  /** Places whose packs were missing or damaged. */
  holes: number[];
}

/** A part of what is to be read of a log. */
export interface ReadingStep {
  /** Packs to read; none where there is only something to note. */
  names: string[];
  /** What these packs say. */
  places: number[];
  /** Places before or among them that nothing says. */
  missing: number[];
  /** Up to where every place is dealt with once this step is. */
  upTo: number;
}

/**
 * What to read of a log next, in order. A place whose pack is gone is read from the packs that cover it; one that
 * nothing covers is a hole, which a later pack may cover.
 */
export function planReading(packs: readonly PackName[], read: ReadSoFar): ReadingStep[] {
  const byPlace = new Map<number, PackName[]>();
  for (const pack of packs) byPlace.set(pack.place, [...(byPlace.get(pack.place) ?? []), pack]);
  const last = packs.reduce((most, { place }) => Math.max(most, place), 0);
  const covering = packs.filter(({ covers }) => covers !== null);
  const steps = new Map<string, ReadingStep>();
  let missing: number[] = [];
  let passed: number[] = [];
  const stepFor = (names: string[]) => {
    const key = names.join(' ');
    const step = steps.get(key) ?? { names, places: [], missing: [], upTo: read.upTo };
    steps.set(key, step);
    step.places.push(...passed);
    step.missing.push(...missing);
    [missing, passed] = [[], []];
    return step;
  };
  for (const place of wantedPlaces(read, last)) {
    const own = byPlace.get(place) ?? [];
    const plain = own.filter(({ covers }) => covers === null);
    const from = plain.length > 0 ? plain : groupCovering(covering, place);
    if (from.length > 0) stepFor(from.map(({ name }) => name)).places.push(place);
    // A pack that only says again what others said is read for their places.
    else if (own.length > 0) passed.push(place);
    else missing.push(place);
  }
  if (missing.length + passed.length > 0) stepFor([]);
  return inReach([...steps.values()], read, last);
}

function* wantedPlaces({ upTo, holes }: ReadSoFar, last: number): Generator<number> {
  yield* holes;
  for (let place = upTo + 1; place <= last; place++) yield place;
}

/** The steps with how far each reaches: never past a place that a later step deals with. */
function inReach(steps: ReadingStep[], read: ReadSoFar, last: number): ReadingStep[] {
  const done = new Set<number>();
  let upTo = read.upTo;
  return steps.map((step) => {
    for (const place of [...step.places, ...step.missing]) done.add(place);
    while (upTo < last && done.has(upTo + 1)) upTo++;
    return { ...step, upTo };
  });
}

/** How far a log is read after a step, whose packs were `whole` or not. */
export function readAfter(read: ReadSoFar, step: ReadingStep, whole: boolean): ReadSoFar {
  const { places, missing } = step;
  const open = whole ? missing : [...missing, ...places];
  const others = read.holes.filter((hole) => !places.includes(hole) && !open.includes(hole));
  const upTo = Math.max(read.upTo, step.upTo);
  return { upTo, holes: [...others, ...open].sort((one, other) => one - other) };
}

/** All packs of the newest group that says again what stood at a place. */
function groupCovering(covering: readonly PackName[], place: number): PackName[] {
  const over = covering.filter(
    ({ covers }) => covers && covers.from <= place && place <= covers.to,
  );
  const newest = over.reduce<PackName | null>(
    (best, pack) => (best && best.place > pack.place ? best : pack),
    null,
  );
  return over.filter(
    ({ covers }) => covers?.from === newest?.covers?.from && covers?.to === newest?.covers?.to,
  );
}
