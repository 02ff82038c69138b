import browser from 'webextension-polyfill';
import { hasAgreed } from '#domain/settings/consent.ts';
import { hostPermission } from '#domain/settings/host-permission.ts';
import { hostPattern, keyedServices } from '#domain/settings/settings.ts';
import type { RemoteStorage } from '#domain/sync/remote-storage.ts';
import { SyncError, type SyncFailure } from '#domain/sync/sync-failure.ts';
import type { SyncPlace } from '#messages/messages.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import { oneAtATime } from '#store/database/one-at-a-time.ts';
import { saysStorageIsFull } from '#store/database/storage-full.ts';
import type { SyncState } from '#store/database/sync-tables.ts';
import { forgetKeysOf, keepKey, withKey } from '#store/settings/keys.ts';
import { changeSettings, readSettings } from '#store/settings/settings.ts';
import { SyncEnded } from '#store/sync/held-state.ts';
import { beginSync, leaveSync, newSyncState, openStorage } from '#store/sync/join-sync.ts';
import { runSync } from '#store/sync/run-sync.ts';
import { keepAwake } from './keep-awake.ts';
import { WebdavStorage } from './webdav-storage.ts';

/** Wakes the worker every fifteen minutes, on a device that takes part in sync. */
export const syncAlarm = 'sync';
const minutesBetween = 15;
/** After a change, so that what is done in one go is sent in one go; milliseconds. */
const pause = 3_000;

let stop = new AbortController();
let soon: ReturnType<typeof setTimeout> | undefined;

/** Sets the alarm, or clears it where this device takes no part, and forgets what an attempt to join left. */
export async function keepSync(): Promise<void> {
  const state = await database.syncState.get('sync');
  if (!state?.dataKey) {
    await browser.alarms.clear(syncAlarm);
    await oneAtATime('sync', async () => {
      if (!(await database.syncState.get('sync'))?.dataKey) await forgetServer();
    });
  } else if (!(await browser.alarms.get(syncAlarm))) {
    browser.alarms.create(syncAlarm, { periodInMinutes: minutesBetween });
  }
}

/** While the worker lives, what the reader changes is sent a little later. */
export function followChanges(): void {
  observe(() => database.syncMarks.limit(1).count()).subscribe({
    next: (count) => count > 0 && syncSoon(),
    // A database that can't be read is told of by the pages.
    error: () => undefined,
  });
}

function syncSoon(): void {
  clearTimeout(soon);
  soon = setTimeout(() => void syncDevices(false), pause);
}

/** Syncs once. `asked`: the reader pressed for it, which also takes up what they stopped. */
export async function syncDevices(asked: boolean): Promise<void> {
  const state = await database.syncState.get('sync');
  if (!state?.dataKey || (state.stopped && !asked)) return;
  // Of what has changed in it since, they are told before anything more is sent.
  if (!hasAgreed(await readSettings(), 'sync')) return;
  await once(async (signal) => {
    await database.syncState.update('sync', { stopped: false });
    await runSync(database, await storageOf(state, signal), signal);
  });
}

/** The reader stops a sync that is under way; what has come and gone stays. */
export async function stopSync(): Promise<void> {
  stop.abort();
  await database.syncState.update('sync', { stopped: true, progress: idle });
}

/** Joins the devices of a storage, or sets one up, and syncs for the first time. The password is kept once that is done. */
export async function joinSync(
  place: SyncPlace,
  passphrase: string,
  isNew: boolean,
): Promise<void> {
  if (!hasAgreed(await readSettings(), 'sync')) return;
  await stage();
  const joined = await once(async (signal) => {
    const opened = await openStorage(storageAt(place, signal), passphrase, isNew);
    const { address, user, password } = place;
    const server = { id: crypto.randomUUID(), preset: 'webdav', address, key: password, model: '' };
    const kept = await keepKey(server, browser.storage.session);
    if (!kept) throw new SyncError('password locked');
    await changeSettings(() => ({ syncServers: [kept] }));
    await beginSync(database, { user, folder: null }, opened);
  });
  if (!joined) return;
  await keepSync();
  await syncDevices(true);
}

/** Puts a file into the storage, reads it and removes it; how that went stands in the row, and nothing else does. */
export async function testSync(place: SyncPlace): Promise<void> {
  await stage();
  const failure = await oneAtATime('sync', async () => {
    try {
      const storage = storageAt(place, new AbortController().signal);
      const path = `test-${crypto.randomUUID()}`;
      await storage.list('');
      await storage.put(path, new Uint8Array([1]));
      const held = await storage.get(path);
      await storage.remove(path);
      return held?.[0] === 1 ? null : new SyncError('server error', { detail: 'not kept' }).failure;
    } catch (error) {
      return failureIn(error);
    }
  });
  await database.syncState.update('sync', { tested: { at: Date.now(), failure } });
}

/** This device leaves; with `removeAll` the storage is emptied first. */
export async function endSync(removeAll: boolean): Promise<void> {
  stop.abort();
  clearTimeout(soon);
  const left = await once(async (signal) => {
    const state = await database.syncState.get('sync');
    if (state && removeAll) await (await storageOf(state, signal)).remove('');
    await leaveSync(database);
    await forgetServer();
  });
  if (left) await keepSync();
}

/** Nothing is left to sync with: the password is forgotten and the host given back, unless something else is on it. */
async function forgetServer(): Promise<void> {
  const settings = await readSettings();
  const { syncServers } = settings;
  if (syncServers.length === 0) return;
  await changeSettings(() => ({ syncServers: [] }));
  await forgetKeysOf(
    syncServers.map(({ id }) => id),
    browser.storage.session,
  );
  const others = keyedServices({ ...settings, syncServers: [] }).map((one) =>
    hostPattern(one.address),
  );
  const origins = syncServers.map(({ address }) => hostPattern(address));
  const given = origins.filter((pattern) => !others.includes(pattern));
  if (given.length > 0) await browser.permissions.remove({ origins: given });
}

/** A row to tell the reader by how it goes, for a device that takes no part yet. */
async function stage(): Promise<void> {
  await database.transaction('rw', database.syncState, async () => {
    const state = await database.syncState.get('sync');
    if (state?.dataKey) return;
    await database.syncState.put(newSyncState({ user: null, folder: null }));
  });
}

const idle: SyncState['progress'] = { phase: 'idle', done: 0, total: null, stories: 0, since: 0 };

/** One piece of work at a time; how it ended stands in the row. True when it came to its end. */
async function once(work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
  return keepAwake(
    oneAtATime('sync', async () => {
      stop = new AbortController();
      const { signal } = stop;
      try {
        await work(signal);
        await database.syncState.update('sync', { failure: null, progress: idle });
        return true;
      } catch (error) {
        if (error instanceof SyncEnded || signal.aborted) return false;
        await database.syncState.update('sync', { failure: failureIn(error), progress: idle });
        return false;
      }
    }),
  );
}

async function storageOf({ user }: SyncState, signal: AbortSignal): Promise<RemoteStorage> {
  const { syncServers } = await readSettings();
  const [server] = syncServers;
  if (!server) throw new SyncError('no folder');
  const { address, key, keyApart } = await withKey(server, browser.storage.session);
  if (!key) throw new SyncError(keyApart === 'passphrase' ? 'password locked' : 'password gone');
  return storageAt({ address, user: user ?? '', password: key }, signal);
}

function storageAt({ address, user, password }: SyncPlace, signal: AbortSignal): RemoteStorage {
  const hasAccess = (asked: string) => browser.permissions.contains(hostPermission(asked));
  return new WebdavStorage({ address, user, password, hasAccess, signal });
}

function failureIn(error: unknown): SyncFailure {
  if (error instanceof SyncError) return error.failure;
  if (saysStorageIsFull(error)) return new SyncError('device full').failure;
  const name = error instanceof Error ? error.name : 'unknown';
  return new SyncError('internal', { detail: name }).failure;
}
