import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Endpoint } from '#domain/settings/settings.ts';
import { database } from '#store/database/database.ts';
import {
  areKeysLocked,
  changeKeyKeeping,
  forgetKeysOf,
  forgetSealedKeys,
  type KeySession,
  keepKey,
  lockKeys,
  unlockKeys,
  withKey,
} from './keys.ts';
import type { SealedKeys } from './seal-keys.ts';
import { readSettings, saveSettings } from './settings.ts';

const secret = 'sk-proj-Zq7LmW2xVb9TtR4nKc8PyH3d';
const passphrase = 'anchovy lantern quarry';

const endpoint: Endpoint = {
  id: 'e1',
  preset: 'openai',
  address: 'https://api.openai.com/v1',
  key: secret,
  model: 'gpt-5-mini',
};
const other: Endpoint = { ...endpoint, id: 'e2', key: 'sk-other-Jd5GsQ1aFh6EuN0oXw2BvM' };

/** As `storage.session`; a new one stands for a restart of the browser. */
function memory(): KeySession & { items: Map<string, unknown> } {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async (name) => (items.has(name) ? { [name]: structuredClone(items.get(name)) } : {}),
    set: async (added) => {
      for (const [name, value] of Object.entries(added)) items.set(name, structuredClone(value));
    },
    remove: async (name) => void items.delete(name),
  };
}

let session = memory();
beforeEach(async () => {
  session = memory();
  await database.settings.clear();
  await saveSettings({ endpoints: [endpoint, other], defaultEndpointId: 'e1' });
});

const stored = async () => JSON.stringify(await database.settings.toArray());
const record = () => database.table<SealedKeys & { id: 'keys' }>('settings').get('keys');
const keyOf = async (id: string) => {
  const found = (await readSettings()).endpoints.find((each) => each.id === id);
  return found && (await withKey(found, session)).key;
};

test('as installed a key is kept with its endpoint, and found there', async () => {
  expect(await keyOf('e1')).toBe(secret);
  expect(await areKeysLocked(session)).toBe(false);
});

describe('kept for one session', () => {
  beforeEach(() => changeKeyKeeping({ keeping: 'session' }, session).then(() => {}));

  test('a key is in memory and not in the database', async () => {
    expect(await stored()).not.toContain(secret);
    expect(await keyOf('e1')).toBe(secret);
    expect(await keyOf('e2')).toBe(other.key);
  });

  test('it is gone after a restart, and the endpoint says what was there', async () => {
    session = memory();
    expect(await keyOf('e1')).toBe('');
    expect((await readSettings()).endpoints[0]?.keyApart).toBe('session');
  });

  test('a key that is typed later goes to memory too', async () => {
    const kept = await keepKey({ ...endpoint, id: 'e3' }, session);
    expect(kept).toMatchObject({ key: '', keyApart: 'session' });
    expect(kept && (await withKey(kept, session)).key).toBe(secret);
  });
});

describe('encrypted under a passphrase', () => {
  beforeEach(() => changeKeyKeeping({ keeping: 'passphrase', passphrase }, session).then(() => {}));

  test('the database holds neither a key nor the passphrase, only what opens with it', async () => {
    const text = await stored();
    for (const word of [secret, other.key, passphrase, btoa(secret)])
      expect(text).not.toContain(word);
    expect(await record()).toMatchObject({ version: 1, iterations: 600_000 });
  });

  test('after a restart the keys are locked until the passphrase is typed', async () => {
    session = memory();
    expect(await areKeysLocked(session)).toBe(true);
    expect(await keyOf('e1')).toBe('');
    expect(await unlockKeys('anchovy lantern quarries', session)).toBe(false);
    expect(await areKeysLocked(session)).toBe(true);
    expect(await unlockKeys(passphrase, session)).toBe(true);
    expect(await keyOf('e1')).toBe(secret);
    expect(await keyOf('e2')).toBe(other.key);
    await lockKeys(session);
    expect(await keyOf('e1')).toBe('');
  });

  test('a passphrase is the same in whatever code points a keyboard writes it', async () => {
    await changeKeyKeeping(
      { keeping: 'passphrase', passphrase: 'caf\u00e9 \ufb01sh tide' },
      session,
    );
    session = memory();
    expect(await unlockKeys('cafe\u0301 fish tide', session)).toBe(true);
  });

  test('each sealing has a salt or an initialization vector of its own', async () => {
    const before = await record();
    await keepKey({ ...endpoint, id: 'e3' }, session);
    const after = await record();
    expect(after?.salt).toBe(before?.salt);
    expect(after?.iv).not.toBe(before?.iv);
    await changeKeyKeeping({ keeping: 'passphrase', passphrase }, session);
    const anew = await record();
    expect(anew?.salt).not.toBe(after?.salt);
  });

  test('a record that was changed opens with no passphrase', async () => {
    const row = await record();
    const sealed = `AAAA${row?.sealed.slice(4)}`;
    await database.table('settings').put({ ...row, sealed });
    session = memory();
    expect(await unlockKeys(passphrase, session)).toBe(false);
  });

  test('while locked no key can be added or moved; one that is there is left alone', async () => {
    session = memory();
    expect(await keepKey({ ...endpoint, id: 'e3' }, session)).toBeNull();
    expect(await changeKeyKeeping({ keeping: 'unencrypted' }, session)).toBe(false);
    const [first] = (await readSettings()).endpoints;
    expect(first && (await keepKey({ ...first, model: 'gpt-5' }, session))).toMatchObject({
      keyApart: 'passphrase',
      model: 'gpt-5',
    });
    await unlockKeys(passphrase, session);
    expect(await keyOf('e1')).toBe(secret);
  });

  test('the passphrase is changed: the old one opens nothing', async () => {
    await changeKeyKeeping({ keeping: 'passphrase', passphrase: 'ballast cinder meadow' }, session);
    session = memory();
    expect(await unlockKeys(passphrase, session)).toBe(false);
    expect(await unlockKeys('ballast cinder meadow', session)).toBe(true);
    expect(await keyOf('e1')).toBe(secret);
  });

  test('the passphrase is removed: the keys are where they were, and no record stays', async () => {
    expect(await changeKeyKeeping({ keeping: 'unencrypted' }, session)).toBe(true);
    session = memory();
    expect(await keyOf('e1')).toBe(secret);
    expect(await record()).toBeUndefined();
    expect((await readSettings()).endpoints[0]).not.toHaveProperty('keyApart');
  });

  test('a forgotten passphrase costs the keys and nothing else', async () => {
    session = memory();
    await forgetSealedKeys(session);
    expect(await areKeysLocked(session)).toBe(false);
    expect(await record()).toBeUndefined();
    const { endpoints, keyKeeping } = await readSettings();
    expect(keyKeeping).toBe('unencrypted');
    expect(endpoints.map(({ id, key }) => [id, key])).toEqual([
      ['e1', ''],
      ['e2', ''],
    ]);
  });

  test('a forgotten provider takes its key out of memory and out of the record', async () => {
    await forgetKeysOf(['e1'], session);
    expect(JSON.stringify([...session.items.values()])).not.toContain(secret);
    session = memory();
    await unlockKeys(passphrase, session);
    expect(await keyOf('e1')).toBe('');
    expect(await keyOf('e2')).toBe(other.key);
  });

  test('one that is forgotten while the keys are locked is dropped when they are unlocked', async () => {
    session = memory();
    await saveSettings({ endpoints: (await readSettings()).endpoints.slice(1) });
    await unlockKeys(passphrase, session);
    expect(JSON.stringify([...session.items.values()])).not.toContain(secret);
    expect(await keyOf('e2')).toBe(other.key);
  });
});

test('the key of a search service moves, is locked and is forgotten like any other', async () => {
  const search = {
    ...endpoint,
    id: 's1',
    preset: 'brave',
    key: 'BSA-Tk5RrW1uQe8ZxYvP3mLs',
    model: '',
  };
  await saveSettings({ searchServices: [search] });
  const keptKey = async () => {
    const [service] = (await readSettings()).searchServices;
    return service && (await withKey(service, session)).key;
  };
  await changeKeyKeeping({ keeping: 'passphrase', passphrase }, session);
  expect(await stored()).not.toContain(search.key);
  expect(await keptKey()).toBe(search.key);
  await lockKeys(session);
  expect(await keptKey()).toBe('');
  expect(await unlockKeys(passphrase, session)).toBe(true);
  expect(await keptKey()).toBe(search.key);
  await changeKeyKeeping({ keeping: 'unencrypted' }, session);
  expect((await readSettings()).searchServices[0]?.key).toBe(search.key);
  await changeKeyKeeping({ keeping: 'passphrase', passphrase }, session);
  await forgetSealedKeys(session);
  expect((await readSettings()).searchServices[0]).toMatchObject({ id: 's1', key: '' });
  expect((await readSettings()).searchServices[0]?.keyApart).toBeUndefined();
});

test('a key that was lost with its session is still missed after the keeping is changed', async () => {
  await changeKeyKeeping({ keeping: 'session' }, session);
  session = memory();
  await changeKeyKeeping({ keeping: 'unencrypted' }, session);
  expect((await readSettings()).endpoints[0]).toMatchObject({ key: '', keyApart: 'session' });
});
