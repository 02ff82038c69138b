import type { RemoteStorage } from '#domain/sync/remote-storage.ts';
import { SyncError } from '#domain/sync/sync-failure.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { SyncState } from '#store/database/sync-tables.ts';
import { scanStart } from './capture-changes.ts';
import { keyFileName, newDataKey, openDataKey } from './data-key.ts';
import { newDeviceId } from './run-sync.ts';

/**
 * Opens the storage with the passphrase that was chosen for it, or sets it up under a new one. Throws a `SyncError`,
 * among them `nothing to join` where it is to be joined and nothing is there.
 */
export async function openStorage(
  storage: RemoteStorage,
  passphrase: string,
  isNew: boolean,
): Promise<{ dataKey: CryptoKey; keyFile: string }> {
  const held = await storage.get(keyFileName);
  if (held) {
    const keyFile = new TextDecoder().decode(held);
    return { dataKey: await openDataKey(keyFile, passphrase), keyFile };
  }
  if (!isNew) throw new SyncError('nothing to join');
  const made = await newDataKey(passphrase);
  await storage.put(keyFileName, new TextEncoder().encode(made.keyFile));
  // Two devices may set it up at once: what stands there counts.
  const kept = await storage.get(keyFileName);
  const keyFile = kept ? new TextDecoder().decode(kept) : made.keyFile;
  return { dataKey: await openDataKey(keyFile, passphrase), keyFile };
}

/** Where the storage is, and as whom. */
export type StoragePlace = Pick<SyncState, 'user' | 'folder'>;

/** From now on this device takes part; everything that it has is looked at by the first sync. */
export async function beginSync(
  database: GlossDatabase,
  place: StoragePlace,
  opened: Pick<SyncState, 'dataKey' | 'keyFile'>,
): Promise<void> {
  const { syncState, syncEntries, syncMarks } = database;
  await database.transaction('rw', syncState, syncEntries, syncMarks, async () => {
    await Promise.all([syncEntries.clear(), syncMarks.clear()]);
    await syncState.put({ ...newSyncState(place), ...opened });
  });
}

/** This device takes part no more. What is on it stays, and so does what is in the storage. */
export async function leaveSync(database: GlossDatabase): Promise<void> {
  const { syncState, syncEntries, syncMarks } = database;
  await database.transaction('rw', syncState, syncEntries, syncMarks, async () => {
    await Promise.all([syncState.clear(), syncEntries.clear(), syncMarks.clear()]);
  });
}

const dawn = { wall: 0, counter: 0 };

/** The state of a device that has not joined yet. */
export function newSyncState({ user, folder }: StoragePlace): SyncState {
  const unwritten = { place: 0, name: '', intended: '', at: 0 };
  return {
    id: 'sync',
    device: newDeviceId(),
    user,
    folder,
    dataKey: null,
    keyFile: '',
    clock: dawn,
    begun: [dawn, dawn],
    news: 0,
    scan: scanStart,
    own: { m: unwritten, t: unwritten },
    toldTexts: 0,
    resend: null,
    starts: { m: 1, t: 1 },
    base: { m: null, t: null },
    tidied: 0,
    returning: false,
    clearedAt: Date.now(),
    devices: {},
    progress: { phase: 'idle', done: 0, total: null, stories: 0, since: 0 },
    lastAt: null,
    failure: null,
    damaged: [],
    gaps: [],
    clockAhead: null,
    bytes: 0,
    tested: null,
    stopped: false,
  };
}
