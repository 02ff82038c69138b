import { deviceOf } from '#domain/sync/hybrid-clock.ts';
import type { PackName } from '#domain/sync/pack-name.ts';
import type { ValueSet } from '#domain/sync/sync-entry.ts';
import type { SyncEntryRow } from '#store/database/sync-tables.ts';
import { heldState } from './held-state.ts';
import type { SyncRun } from './sync-run.ts';

/** How this device's log in the storage stands to what it has put there. */
export type OwnLogStanding = 'as left' | 'rolled back' | 'of another too';

/** Compares the packs of the log `m` as listed with what this device remembers; a pack whose putting was cut off is taken for put. */
export async function standingOfOwnLog(
  run: SyncRun,
  packs: readonly PackName[],
): Promise<OwnLogStanding> {
  const { own } = await run.state();
  const { place, name, intended } = own.m;
  const after = packs.filter((pack) => pack.place > place);
  const [next] = after;
  if (next && next.name === intended && after.length === 1) {
    await run.change(({ own: now }) => ({
      own: { ...now, m: { place: next.place, name: next.name, intended: '' } },
    }));
    return 'as left';
  }
  const there = packs.filter((pack) => pack.place === place);
  if (after.length > 0 || there.length > 1) return 'of another too';
  if (place > 0 && there.length === 0) return 'rolled back';
  return name === '' || there[0]?.name === name ? 'as left' : 'of another too';
}

/** Everything that this device's logs carried is sent again, in packs that cover the places of those that are gone. */
export async function sendAllAgain(run: SyncRun): Promise<void> {
  const { syncState, syncEntries } = run.database;
  await run.database.transaction('rw', syncState, syncEntries, async () => {
    const { own } = await heldState(run.database, run.device);
    await syncEntries.where('mine').equals(1).modify({ unsent: 1 });
    await syncState.update('sync', { resend: { m: own.m.place, t: own.t.place } });
  });
}

/**
 * A profile was copied, and both copies took themselves for one device: this one takes another id. What it hasn't sent
 * yet was never said by the other, so it is said under the new id.
 */
export async function becomeAnotherDevice(run: SyncRun, device: string): Promise<void> {
  const { syncState, syncEntries } = run.database;
  await run.database.transaction('rw', syncState, syncEntries, async () => {
    const { own, devices } = await heldState(run.database, run.device);
    await syncEntries
      .where('mine')
      .equals(1)
      .modify((row, ref) => {
        if (row.unsent) ref.value = under(device, run.device, row);
        else delete row.mine;
      });
    const left = (place: number) => ({ upTo: place, holes: [] });
    const before = { m: left(own.m.place), t: left(own.t.place), texts: own.t.place };
    const fresh = { place: 0, name: '', intended: '' };
    await syncState.update('sync', {
      device,
      own: { m: fresh, t: fresh },
      devices: { ...devices, [run.device]: before },
      resend: null,
    });
  });
}

function under(device: string, former: string, row: SyncEntryRow): SyncEntryRow {
  const renamed = (stamp: string) =>
    deviceOf(stamp) === former ? stamp.slice(0, -former.length) + device : stamp;
  const sets = Object.entries(row.sets).map(([name, { seen, values }]): [string, ValueSet] => [
    name,
    {
      seen: Object.fromEntries(
        Object.values(seen).map((stamp) => [deviceOf(renamed(stamp)), renamed(stamp)]),
      ),
      values: values.map(([stamp, value]) => [renamed(stamp), value]),
    },
  ]);
  const registers = Object.entries(row.registers).map(([name, [value, stamp]]) => [
    name,
    [value, renamed(stamp)],
  ]);
  return { ...row, sets: Object.fromEntries(sets), registers: Object.fromEntries(registers) };
}
