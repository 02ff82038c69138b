import { hasAllTo } from '#domain/sync/place-ranges.ts';
import { hasGaps } from '#domain/sync/plan-reading.ts';
import type { RemoteItem, RemoteStorage } from '#domain/sync/remote-storage.ts';
import { SyncError } from '#domain/sync/sync-failure.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { SyncState } from '#store/database/sync-tables.ts';
import { captureChanges, scanEverything } from './capture-changes.ts';
import { keyFileName } from './data-key.ts';
import { comeBack, settleReturn, silentDevices, wasTakenForGone } from './long-away.ts';
import {
  becomeAnotherDevice,
  sendAllAgain,
  settleCutOff,
  standingOfOwnLog,
  takeOverFromGone,
} from './own-log.ts';
import { lastPlaces, packsIn, readDevices, unread } from './read-devices.ts';
import { renewLogs } from './renew-logs.ts';
import { sendEntries } from './send-entries.ts';
import { SyncRun } from './sync-run.ts';

const deviceFolder = /^[\da-f]{16}$/;
const mostDevices = 200;
/** Above this the server's clock or ours is told to be wrong, in milliseconds. */
const clocksApart = 10 * 60_000;

/**
 * Looks at what changed here, reads what other devices have put into the storage, and puts what they don't know yet.
 * It can be cut off at any point: the next one goes on. Throws a `SyncError`, `SyncEnded`, or what `signal` aborts with.
 */
export async function runSync(
  database: GlossDatabase,
  storage: RemoteStorage,
  signal: AbortSignal,
): Promise<void> {
  const state = await database.syncState.get('sync');
  if (!state?.dataKey) return;
  const run = new SyncRun(database, storage, state, signal);
  await run.begin('looking', null);
  await scanEverything(database, run.device, signal);
  await captureChanges(database, run.device, signal);
  await checkKeyFile(run, state.keyFile);
  await settleCutOff(run);
  const names = devicesIn((await storage.list('')) ?? [], state);
  if (await wasTakenForGone(run, names)) {
    await comeBack(run, newDeviceId());
    return runSync(database, storage, signal);
  }
  const listed = new Map<string, RemoteItem[]>();
  for (const name of names) listed.set(name, (await storage.list(name)) ?? []);
  const own = listed.get(run.device) ?? [];
  listed.delete(run.device);
  const standing = await standingOfOwnLog(run, packsIn(own, 'm'));
  if (standing === 'of another too') {
    await becomeAnotherDevice(run, newDeviceId());
    return runSync(database, storage, signal);
  }
  if (standing === 'rolled back') await sendAllAgain(run);
  await readDevices(run, 'm', listed);
  await settleReturn(run, lastPlaces(listed));
  const silent = await silentDevices(run, lastPlaces(listed));
  for (const device of silent) listed.delete(device);
  await takeOverFromGone(run, lastPlaces(listed));
  await sendEntries(run);
  // Only once what they had is told by this device.
  for (const device of silent) await storage.remove(device);
  const { news } = await run.state();
  const texts = await textsOf(run, listed);
  await readDevices(run, 't', texts);
  await noteTried(run, texts, news);
  // Answers that waited for their texts.
  if ((await run.state()).news !== news) await readDevices(run, 'm', listed);
  // What is better here than what came is told at once, and so is what was made of both.
  await captureChanges(database, run.device, signal);
  await sendEntries(run);
  await renewLogs(run, own);
  const ahead = storage.clockAhead?.() ?? null;
  const bytes = [...listed.values(), own].flat().reduce((sum, { size }) => sum + size, 0);
  await run.change(({ devices, begun }) => ({
    begun: [begun[1], state.clock],
    lastAt: Date.now(),
    failure: null,
    clockAhead: ahead !== null && Math.abs(ahead) > clocksApart ? ahead : null,
    gaps: [...listed].flatMap(([device, items]) =>
      hasGaps(packsIn(items, 'm'), (devices[device] ?? unread).m.read) ? device : [],
    ),
    bytes,
  }));
}

/** The storage is still the one that this device has joined; one that somebody emptied is filled again from here. */
async function checkKeyFile({ storage }: SyncRun, keyFile: string): Promise<void> {
  const held = await storage.get(keyFileName);
  if (!held) return storage.put(keyFileName, new TextEncoder().encode(keyFile));
  if (new TextDecoder().decode(held) !== keyFile) throw new SyncError('set up anew');
}

/** Devices by their folders. Anybody who can write into the storage can make one, so those that are known come first. */
function devicesIn(items: readonly RemoteItem[], { device, devices }: SyncState): string[] {
  const names = items
    .filter(({ name, isFolder }) => isFolder && deviceFolder.test(name))
    .map(({ name }) => name);
  const isKnown = (name: string) => name === device || Object.hasOwn(devices, name);
  const known = names.filter(isKnown);
  const others = names.filter((name) => !isKnown(name));
  return [...known, ...others].slice(0, mostDevices);
}

/** The folders of texts of the devices that told of more than was read, where something of it can be read now. */
async function textsOf(
  run: SyncRun,
  listed: ReadonlyMap<string, RemoteItem[]>,
): Promise<Map<string, RemoteItem[]>> {
  const state = await run.state();
  const texts = new Map<string, RemoteItem[]>();
  for (const device of listed.keys()) {
    const known = state.devices[device];
    if (!known) continue;
    const isThrough = hasAllTo(known.t.read, known.texts);
    const isInVain = known.tried.texts === known.texts && known.tried.news === state.news;
    if (known.texts === 0 || isThrough || isInVain) continue;
    texts.set(device, (await run.storage.list(`${device}/t`)) ?? []);
  }
  return texts;
}

/** Texts that were there and couldn't be taken are tried again after the next news, and not before. */
function noteTried(
  run: SyncRun,
  listed: ReadonlyMap<string, RemoteItem[]>,
  news: number,
): Promise<void> {
  return run.change(({ devices }) => ({
    devices: Object.fromEntries(
      Object.entries(devices).map(([device, read]) => {
        const isThere = packsIn(listed.get(device) ?? [], 't').some(
          ({ place }) => place >= read.texts,
        );
        return [device, isThere ? { ...read, tried: { texts: read.texts, news } } : read];
      }),
    ),
  }));
}

export function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
