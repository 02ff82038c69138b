import { hasAllTo } from '#domain/sync/place-ranges.ts';
import { isThere, keyOf, kindOf } from '#domain/sync/sync-entry.ts';
import type { DeviceRead } from '#store/database/sync-tables.ts';
import { deleteStories } from '#store/stories/delete-stories.ts';
import { captureTables } from './capture-changes.ts';
import { heldState } from './held-state.ts';
import { longAgo, signOfLife } from './long-ago.ts';
import { unread } from './read-devices.ts';
import type { SyncRun } from './sync-run.ts';

/** In the place of a device, in an entry that nobody has told of since this one came back. */
const nobody = 'nobody';

/**
 * Devices that put nothing into the storage for long, of those whose folders are there, with the last place of the log
 * `m` of each, and of which all was read: nobody else may have the rest.
 */
export async function silentDevices(
  run: SyncRun,
  lastPlaces: ReadonlyMap<string, number>,
): Promise<string[]> {
  const now = Date.now();
  const silent: string[] = [];
  await run.change(({ devices }) => {
    const known = { ...devices };
    for (const [device, last] of lastPlaces) {
      const read = known[device] ?? unread;
      if (read.heardAt === 0) known[device] = { ...read, heardAt: now };
      else if (now - read.heardAt > longAgo && isReadThrough(read, last)) silent.push(device);
    }
    return { devices: known };
  });
  return silent;
}

function isReadThrough({ m, t, texts }: DeviceRead, last: number): boolean {
  return hasAllTo(m.read, last) && hasAllTo(t.read, texts);
}

/** Whether the others have taken this device for gone, and removed what it had put into the storage. */
export async function wasTakenForGone(run: SyncRun, names: readonly string[]): Promise<boolean> {
  const { own } = await run.state();
  const isLongAgo = own.m.place > 0 && Date.now() - own.m.at > longAgo - signOfLife;
  return isLongAgo && names.length > 0 && !names.includes(run.device);
}

/**
 * This device starts from what the others say now: deletions of the time when it was away may be forgotten there. What it
 * has sent before counts only if somebody tells of it; what changed here since is told as ever.
 */
export async function comeBack(run: SyncRun, device: string): Promise<void> {
  const { syncState, syncEntries } = run.database;
  await run.database.transaction('rw', syncState, syncEntries, async () => {
    await heldState(run.database, run.device);
    await syncEntries.toCollection().modify((entry) => {
      if (entry.unsent) return;
      delete entry.mine;
      entry.by = [nobody];
    });
    const fresh = { place: 0, name: '', intended: '', at: 0 };
    await syncState.update('sync', {
      device,
      own: { m: fresh, t: fresh },
      toldTexts: 0,
      starts: { m: 1, t: 1 },
      base: { m: null, t: null },
      tidied: 0,
      devices: {},
      resend: null,
      returning: true,
    });
  });
}

/**
 * Once all that the others say was read, and all of them have told of all that they have: stories that nobody tells of go
 * into the trash, and all else is told again. `lastPlaces`: of the log `m` of each of the others.
 */
export async function settleReturn(
  run: SyncRun,
  lastPlaces: ReadonlyMap<string, number>,
): Promise<void> {
  const { returning, devices } = await run.state();
  const isTold = [...lastPlaces].every(([device, last]) => {
    const { m, texts, settled } = devices[device] ?? unread;
    return last > 0 && hasAllTo(m.read, last) && settled >= texts;
  });
  if (!returning || !isTold || lastPlaces.size === 0) return;
  const { database } = run;
  const { syncEntries, syncState } = database;
  await database.transaction('rw', captureTables(database), async () => {
    await heldState(database, run.device);
    const unheard = await syncEntries
      .where('by')
      .equals(nobody)
      .and(({ by }) => by?.length === 1)
      .toArray();
    const gone = unheard.filter(({ id }) => kindOf(id) === 'story');
    const stories = gone.map(({ id }) => keyOf(id));
    await syncEntries.where('of').anyOf(stories).delete();
    await syncEntries.bulkDelete(gone.map(({ id }) => id));
    const listed = gone.filter(isThere).map(({ id }) => keyOf(id));
    if (listed.length > 0) await deleteStories(database, listed, Date.now());
    await syncEntries
      .where('by')
      .equals(nobody)
      .modify((entry) => {
        delete entry.by;
        if (!entry.parted) Object.assign(entry, { mine: 1, unsent: 1 });
      });
    await syncState.update('sync', { returning: false });
  });
}
