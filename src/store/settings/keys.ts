import { type Endpoint, type KeyKeeping, keyedServices } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import { oneAtATime } from '#store/database/one-at-a-time.ts';
import {
  areKeys,
  areSealedKeys,
  newSealingKey,
  openKeys,
  type SealedKeys,
  type SealingKey,
  sealKeys,
} from './seal-keys.ts';
import { changeSettings, readSettings } from './settings.ts';

/**
 * The browser's `storage.session`: kept in memory, out of reach of content scripts, gone when the browser ends.
 * The surfaces hand it over, as nothing here talks to the browser.
 */
export interface KeySession {
  get(name: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(name: string): Promise<void>;
}

/** The item of the session that holds keys: whoever shows whether they are locked follows it. */
export const keysInSession = 'keys';

/** The encrypted record, in a row of its own: what reads or exports the settings never comes upon it. */
const sealedRows = database.table<SealedKeys & { id: 'keys' }, 'keys'>('settings');

/** What is in memory; `sealingKey` while the keys under a passphrase are unlocked. */
interface HeldKeys {
  keys: Record<string, string>;
  sealingKey: SealingKey | null;
}

/** How keys are to be kept from now on. */
export type NewKeeping =
  | { keeping: Exclude<KeyKeeping, 'passphrase'> }
  | { keeping: 'passphrase'; passphrase: string };

/** The endpoint with its key, for a request. Without one where the key is locked or gone: `keyProblemOf` tells. */
export async function withKey(endpoint: Endpoint, session: KeySession): Promise<Endpoint> {
  if (!endpoint.keyApart || endpoint.key) return endpoint;
  const { keys } = await readHeld(session);
  return { ...endpoint, key: keyOf(endpoint.id, keys) };
}

/** Whether keys are encrypted, and their passphrase was not typed since the browser started. */
export async function areKeysLocked(session: KeySession): Promise<boolean> {
  if ((await readSettings()).keyKeeping !== 'passphrase') return false;
  return (await readHeld(session)).sealingKey === null;
}

/**
 * Puts the endpoint's key where keys are kept, and returns the endpoint as it is stored; null when the keys are
 * locked. An endpoint without a key that says where it is keeps what is there.
 */
export function keepKey(endpoint: Endpoint, session: KeySession): Promise<Endpoint | null> {
  return oneAtATime('keys', async () => {
    const { keyKeeping } = await readSettings();
    if (!endpoint.key) {
      if (!endpoint.keyApart) await dropKeys([endpoint.id], session);
      return endpoint;
    }
    if (keyKeeping === 'unencrypted') {
      const { keyApart: _, ...bare } = endpoint;
      return bare;
    }
    const held = await readHeld(session);
    const keys = { ...held.keys, [endpoint.id]: endpoint.key };
    if (keyKeeping === 'passphrase') {
      if (!held.sealingKey) return null;
      await writeSealed(await sealKeys(keys, held.sealingKey));
    }
    await writeHeld({ ...held, keys }, session);
    return { ...endpoint, key: '', keyApart: keyKeeping };
  });
}

/** Takes the keys of endpoints that are no more out of memory, and out of the encrypted record where it is unlocked. */
export function forgetKeysOf(ids: readonly string[], session: KeySession): Promise<void> {
  return oneAtATime('keys', () => dropKeys(ids, session));
}

/** Moves all keys to where they are to be kept; false when they are locked, so that they can't be moved. */
export function changeKeyKeeping(to: NewKeeping, session: KeySession): Promise<boolean> {
  return oneAtATime('keys', async () => {
    if (await areKeysLocked(session)) return false;
    const services = keyedServices(await readSettings());
    const held = await readHeld(session);
    const keys = Object.fromEntries(
      services.flatMap(({ id, key, keyApart }) => {
        const known = keyApart ? keyOf(id, held.keys) : key;
        return known ? [[id, known]] : [];
      }),
    );
    const { keeping } = to;
    const sealingKey = keeping === 'passphrase' ? await newSealingKey(to.passphrase) : null;
    const sealed = sealingKey && (await sealKeys(keys, sealingKey));
    // First where they go: a crash on the way leaves a key twice, not nowhere.
    await writeHeld({ keys: keeping === 'unencrypted' ? {} : keys, sealingKey }, session);
    if (sealed) await writeSealed(sealed);
    await changeSettings((settings) => ({
      keyKeeping: keeping,
      endpoints: settings.endpoints.map((endpoint) => keptBy(keeping, endpoint, keys)),
      searchServices: settings.searchServices.map((service) => keptBy(keeping, service, keys)),
      syncServers: settings.syncServers.map((server) => keptBy(keeping, server, keys)),
    }));
    if (!sealed) await sealedRows.delete('keys');
    return true;
  });
}

/** Unlocks the keys for as long as the browser runs; false for a wrong passphrase. */
export function unlockKeys(passphrase: string, session: KeySession): Promise<boolean> {
  return oneAtATime('keys', async () => {
    const sealed = await readSealed();
    const opened = sealed && (await openKeys(sealed, passphrase));
    if (!opened) return false;
    const services = keyedServices(await readSettings());
    const wanted = services.filter(({ keyApart }) => keyApart === 'passphrase');
    await writeHeld(opened, session);
    // Those of providers that were removed while the record was locked.
    await dropKeys(
      Object.keys(opened.keys).filter((id) => wanted.every((endpoint) => endpoint.id !== id)),
      session,
    );
    return true;
  });
}

/** Takes unlocked keys out of memory. */
export function lockKeys(session: KeySession): Promise<void> {
  return oneAtATime('keys', () => session.remove(keysInSession));
}

/** For a passphrase that was forgotten: the encrypted keys are gone, and each is to be typed again. */
export function forgetSealedKeys(session: KeySession): Promise<void> {
  return oneAtATime('keys', async () => {
    await session.remove(keysInSession);
    await changeSettings(({ endpoints, searchServices, syncServers }) => ({
      keyKeeping: 'unencrypted',
      endpoints: endpoints.map(withoutKeeping),
      searchServices: searchServices.map(withoutKeeping),
      syncServers: syncServers.map(withoutKeeping),
    }));
    await sealedRows.delete('keys');
  });
}

/** Empty where there is none. Ids come from files too: `constructor` is one like any other. */
function keyOf(id: string, keys: Readonly<Record<string, string>>): string {
  return (Object.hasOwn(keys, id) && keys[id]) || '';
}

function withoutKeeping({ keyApart: _, ...endpoint }: Endpoint): Endpoint {
  return endpoint;
}

function keptBy(
  keeping: KeyKeeping,
  { keyApart, ...endpoint }: Endpoint,
  keys: Readonly<Record<string, string>>,
): Endpoint {
  const key = keyOf(endpoint.id, keys);
  // A key that was lost with its session stays missed, so that the reader is told why.
  if (!key) return keyApart ? { ...endpoint, keyApart: 'session' } : endpoint;
  return keeping === 'unencrypted'
    ? { ...endpoint, key }
    : { ...endpoint, key: '', keyApart: keeping };
}

async function dropKeys(ids: readonly string[], session: KeySession): Promise<void> {
  const held = await readHeld(session);
  const kept = Object.entries(held.keys).filter(([id]) => !ids.includes(id));
  if (kept.length === Object.keys(held.keys).length) return;
  const keys = Object.fromEntries(kept);
  if (held.sealingKey) await writeSealed(await sealKeys(keys, held.sealingKey));
  await writeHeld({ ...held, keys }, session);
}

async function readHeld(session: KeySession): Promise<HeldKeys> {
  const { [keysInSession]: item } = await session.get(keysInSession);
  const { keys, sealingKey }: { [name in keyof HeldKeys]?: unknown } = { ...Object(item) };
  return {
    keys: areKeys(keys) ? keys : {},
    sealingKey: isSealingKey(sealingKey) ? sealingKey : null,
  };
}

function isSealingKey(value: unknown): value is SealingKey {
  if (typeof value !== 'object' || value === null) return false;
  const { bits, iterations, salt }: { [name in keyof SealingKey]?: unknown } = value;
  return typeof bits === 'string' && typeof iterations === 'number' && typeof salt === 'string';
}

async function writeHeld(held: HeldKeys, session: KeySession): Promise<void> {
  await session.set({ [keysInSession]: held });
}

async function readSealed(): Promise<SealedKeys | null> {
  const row = await sealedRows.get('keys');
  return areSealedKeys(row) ? row : null;
}

async function writeSealed(sealed: SealedKeys): Promise<void> {
  await sealedRows.put({ ...sealed, id: 'keys' });
}
