import { type LogName, logNames, type PackName } from '#domain/sync/pack-name.ts';
import { hasGaps } from '#domain/sync/plan-reading.ts';
import { renamedEntry } from '#domain/sync/rename-device.ts';
import { kindOf } from '#domain/sync/sync-entry.ts';
import { heldState } from './held-state.ts';
import { DamagedPackError, openPack } from './pack.ts';
import { unread } from './read-devices.ts';
import { pathOf, type SyncRun } from './sync-run.ts';

/** How this device's log in the storage stands to what it has put there. */
export type OwnLogStanding = 'as left' | 'rolled back' | 'of another too';

/**
 * What became of packs whose putting was cut off: one that is there as a whole is taken for put, since others may have
 * read it, and what is there of another is removed.
 */
export async function settleCutOff(run: SyncRun): Promise<void> {
  const { own } = await run.state();
  for (const log of logNames) {
    const { intended, place } = own[log];
    if (intended === '') continue;
    const isPut = await isPack(run, intended);
    if (!isPut) await run.storage.remove(pathOf(run.device, intended));
    const put = { place: place + 1, name: intended, at: Date.now() };
    await run.change(({ own: now }) => ({
      own: { ...now, [log]: { ...now[log], ...(isPut && put), intended: '' } },
    }));
  }
}

/** Compares the packs of the log `m` as listed with what this device remembers to have put there. */
export async function standingOfOwnLog(
  run: SyncRun,
  packs: readonly PackName[],
): Promise<OwnLogStanding> {
  const { own } = await run.state();
  const { place, name } = own.m;
  if (await hasForeign(run, foreignPacks(packs, own.m))) return 'of another too';
  const isThere =
    place === 0 || (packs.some((pack) => pack.name === name) && !hasGaps(packs, [[place, place]]));
  return isThere && (await hasUntoldTexts(run)) ? 'as left' : 'rolled back';
}

/** Whether the last texts are still there where the sync that sent them ended before the log `m` told of them. */
async function hasUntoldTexts(run: SyncRun): Promise<boolean> {
  const { own, toldTexts } = await run.state();
  if (own.t.place <= toldTexts) return true;
  const items = (await run.storage.list(`${run.device}/t`)) ?? [];
  return items.some(({ name }) => name === own.t.name);
}

/** Packs that this device doesn't remember to have put: beyond its last one, at its place, or beside another at one place. */
function foreignPacks(
  packs: readonly PackName[],
  { place, name }: Pick<PackName, 'place' | 'name'>,
): PackName[] {
  const plain = packs.filter(({ covers }) => covers === null);
  const count = new Map<number, number>();
  for (const pack of plain) count.set(pack.place, (count.get(pack.place) ?? 0) + 1);
  return packs.filter((pack) => {
    if (pack.name === name) return false;
    return pack.place >= place || (count.get(pack.place) ?? 0) > 1;
  });
}

async function hasForeign(run: SyncRun, packs: readonly PackName[]): Promise<boolean> {
  for (const { name } of packs) if (await isPack(run, name)) return true;
  return false;
}

/** Whether a file in this device's folder is a whole pack of this storage: anybody who can write into it can name one. */
async function isPack(run: SyncRun, name: string): Promise<boolean> {
  const path = pathOf(run.device, name);
  const bytes = await run.storage.get(path);
  try {
    return bytes !== null && !!(await openPack(run.dataKey, path, bytes));
  } catch (error) {
    if (!(error instanceof DamagedPackError)) throw error;
    return false;
  }
}

/** Everything that this device's logs carried, or one of them, is sent again, in packs that start it anew. */
export async function sendAllAgain(
  run: SyncRun,
  logs: readonly LogName[] = logNames,
): Promise<void> {
  const { syncState, syncEntries } = run.database;
  await run.database.transaction('rw', syncState, syncEntries, async () => {
    const { own, resend } = await heldState(run.database, run.device);
    const isIn = (log: LogName) => logs.includes(log);
    await syncEntries
      .where('mine')
      .equals(1)
      .and(({ id, parted }) => !parted && isIn(kindOf(id) === 'text' ? 't' : 'm'))
      .modify({ unsent: 1 });
    const startOf = (log: LogName) => (isIn(log) ? own[log].place + 1 : (resend?.[log] ?? null));
    await syncState.update('sync', { resend: { m: startOf('m'), t: startOf('t') } });
  });
}

/**
 * What came from devices whose packs are gone, of which no log may speak any more, is sent by this one from now on.
 * `last`: the last place of the log `m` of each device whose folder is there.
 */
export async function takeOverFromGone(
  run: SyncRun,
  last: ReadonlyMap<string, number>,
): Promise<void> {
  const { devices } = await run.state();
  const gone = Object.entries(devices).filter(
    ([device, { m }]) => (last.get(device) ?? 0) < (m.read.at(-1)?.[1] ?? 0),
  );
  if (gone.length === 0) return;
  const { syncState, syncEntries } = run.database;
  await run.database.transaction('rw', syncState, syncEntries, async () => {
    const theirs = syncEntries
      .where('by')
      .anyOf(gone.map(([device]) => device))
      .distinct();
    await theirs.modify((entry) => {
      delete entry.by;
      if (!entry.parted) Object.assign(entry, { mine: 1, unsent: 1 });
    });
    const state = await heldState(run.database, run.device);
    // Who comes back starts anew: nothing that it says then is passed by.
    const others = Object.entries(state.devices).filter(([device]) => last.has(device));
    const names = new Set(gone.map(([device]) => device));
    await syncState.update('sync', {
      devices: Object.fromEntries(
        others.map(([device, read]) => [device, names.has(device) ? unread : read]),
      ),
    });
  });
}

/**
 * A profile was copied, and both copies took themselves for one device: this one takes another id. What it did since the
 * syncs before this one may have been done by the other at the same moments, so it is done under the new id; all it
 * has is sent again, and all that stands under the old id is read, because nobody can tell which of the two put it there.
 */
export async function becomeAnotherDevice(run: SyncRun, device: string): Promise<void> {
  const { syncState, syncEntries } = run.database;
  await run.database.transaction('rw', syncState, syncEntries, async () => {
    const { devices, begun } = await heldState(run.database, run.device);
    await syncEntries
      .where('mine')
      .equals(1)
      .modify((row, ref) => {
        const renamed = { ...row, ...renamedEntry(row, run.device, device, begun[0]) };
        ref.value = row.parted ? renamed : { ...renamed, unsent: 1 };
      });
    const fresh = { place: 0, name: '', intended: '', at: 0 };
    await syncState.update('sync', {
      device,
      starts: { m: 1, t: 1 },
      base: { m: null, t: null },
      tidied: 0,
      own: { m: fresh, t: fresh },
      toldTexts: 0,
      devices: { ...devices, [run.device]: unread },
      resend: null,
    });
  });
}
