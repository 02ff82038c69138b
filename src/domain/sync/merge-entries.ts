import { deviceOf, type Stamp } from './hybrid-clock.ts';
import type { Register, SyncEntry, ValueSet } from './sync-entry.ts';

type SetValue = ValueSet['values'][number];

/**
 * Two states of one entry as one: of a register the value written last, of a set what neither side removed. The order
 * of merging, and merging again, make no difference.
 */
export function mergeEntries(one: SyncEntry, other: SyncEntry): SyncEntry {
  const sets = { ...one.sets };
  for (const [name, set] of Object.entries(other.sets)) {
    const own = ownIn(sets, name);
    sets[name] = own ? mergeSets(own, set) : set;
  }
  const registers = { ...one.registers };
  for (const [name, register] of Object.entries(other.registers)) {
    const own = ownIn(registers, name);
    if (!own || own[1] < register[1]) registers[name] = register;
  }
  return { id: one.id, sets, registers };
}

/** Names come from other devices: `constructor` is none that an object has of itself. */
function ownIn<Value>(record: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function mergeSets(one: ValueSet, other: ValueSet): ValueSet {
  const kept = new Map([...notRemovedBy(one, other), ...notRemovedBy(other, one)]);
  const seen = { ...one.seen };
  for (const [device, stamp] of Object.entries(other.seen)) {
    if ((ownIn(seen, device) ?? '') < stamp) seen[device] = stamp;
  }
  const inOrder = [...kept].sort(([first], [second]) => (first < second ? -1 : 1));
  return { seen, values: inOrder.map(([, value]) => value) };
}

/** By moment and value: several can be added at one moment. */
function notRemovedBy(set: ValueSet, other: ValueSet): [key: string, value: SetValue][] {
  const there = new Set(other.values.map(keyOfValue));
  return set.values
    .map((value): [string, SetValue] => [keyOfValue(value), value])
    .filter(([key, [stamp]]) => there.has(key) || stamp > (other.seen[deviceOf(stamp)] ?? ''));
}

const keyOfValue = ([stamp, value]: SetValue) => `${stamp} ${value}`;

/** The set with another value added at a moment. */
export function added(set: ValueSet | undefined, value: string | 1, at: Stamp): ValueSet {
  const { seen = {}, values = [] } = set ?? {};
  return { seen: { ...seen, [deviceOf(at)]: at }, values: [...values, [at, value]] };
}

/** The set without the values that `goes` picks: those that were seen, and no others. */
export function removed(
  set: ValueSet | undefined,
  goes: (value: string | 1) => boolean = () => true,
): ValueSet {
  const { seen = {}, values = [] } = set ?? {};
  return { seen, values: values.filter(([, value]) => !goes(value)) };
}

/** What was written on several devices at once, one under the other, unless one says what another does. */
export function joinedText(set: ValueSet | undefined): string {
  const texts = (set?.values ?? []).map(([, value]) => String(value)).filter((text) => text !== '');
  const own = texts.filter(
    (text, at) => !texts.some((other, place) => says(other, place, text, at)),
  );
  return own.join('\n\n');
}

/** Whether another text says what this one does; of equal ones the first counts. */
function says(other: string, place: number, text: string, at: number): boolean {
  if (place === at || !other.includes(text)) return false;
  return other.length > text.length || place < at;
}

/** The last moment of an entry, by which its age is told; empty for none. */
export function lastMomentOf({ sets, registers }: SyncEntry): Stamp {
  const seen = Object.values(sets).flatMap((set) => Object.values(set.seen));
  const stamps = [...seen, ...Object.values(registers).map(([, at]: Register) => at)];
  return stamps.reduce((last, stamp) => (stamp > last ? stamp : last), '');
}
