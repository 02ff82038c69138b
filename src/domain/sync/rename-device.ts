import { deviceOf, type HybridClock, type Stamp, stampOf } from './hybrid-clock.ts';
import type { SyncEntry, ValueSet } from './sync-entry.ts';

/**
 * What was done under one device's id after a moment, as done under another's, at the same moments. What was done before
 * stays, and stays seen.
 */
export function renamedEntry(
  { id, sets, registers }: SyncEntry,
  former: string,
  device: string,
  after: HybridClock,
): SyncEntry {
  const last = stampOf(after, former);
  const isLater = (stamp: Stamp) => deviceOf(stamp) === former && stamp > last;
  const renamed = (stamp: Stamp) =>
    isLater(stamp) ? stamp.slice(0, -former.length) + device : stamp;
  const renamedSet = ({ seen, values }: ValueSet): ValueSet => {
    const own = seen[former];
    const moments =
      own && isLater(own) ? { ...seen, [former]: last, [device]: renamed(own) } : seen;
    return { seen: moments, values: values.map(([stamp, value]) => [renamed(stamp), value]) };
  };
  const named = <Value, Named>(record: Record<string, Value>, name: (value: Value) => Named) =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, name(value)]));
  return {
    id,
    sets: named(sets, renamedSet),
    registers: named(registers, ([value, stamp]) => [value, renamed(stamp)]),
  };
}
