import type { RemoteItem, RemoteStorage } from '#domain/sync/remote-storage.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { captureChanges, scanEverything } from './capture-changes.ts';
import { keyFileName } from './data-key.ts';
import { becomeAnotherDevice, sendAllAgain, standingOfOwnLog } from './own-log.ts';
import { packsIn, readDevices } from './read-devices.ts';
import { sendEntries } from './send-entries.ts';
import { SyncRun } from './sync-run.ts';
import { tidyLog } from './tidy-log.ts';

const deviceFolder = /^[\da-f]{16}$/;
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
  const top = (await storage.list('')) ?? [];
  if (!top.some(({ name }) => name === keyFileName)) {
    // Somebody emptied the storage: it is filled again from here.
    await storage.put(keyFileName, new TextEncoder().encode(state.keyFile));
  }
  const names = top
    .filter(({ name, isFolder }) => isFolder && deviceFolder.test(name))
    .map(({ name }) => name);
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
  await sendEntries(run);
  await readDevices(run, 't', await textsOf(run, listed));
  await tidyLog(run, 'm', own);
  const ahead = storage.clockAhead?.() ?? null;
  const bytes = [...listed.values(), own].flat().reduce((sum, { size }) => sum + size, 0);
  await run.change(({ devices }) => ({
    lastAt: Date.now(),
    failure: null,
    clockAhead: ahead !== null && Math.abs(ahead) > clocksApart ? ahead : null,
    gaps: names.filter((name) => (devices[name]?.m.holes.length ?? 0) > 0),
    bytes,
  }));
}

/** The folders of texts of the devices that told of more than was read. */
async function textsOf(
  run: SyncRun,
  listed: ReadonlyMap<string, RemoteItem[]>,
): Promise<Map<string, RemoteItem[]>> {
  const { devices } = await run.state();
  const texts = new Map<string, RemoteItem[]>();
  for (const device of listed.keys()) {
    const read = devices[device];
    if (!read || (read.texts <= read.t.upTo && read.t.holes.length === 0)) continue;
    texts.set(device, (await run.storage.list(`${device}/t`)) ?? []);
  }
  return texts;
}

export function newDeviceId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
