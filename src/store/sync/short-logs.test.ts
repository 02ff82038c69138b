import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { MemoryStorage } from '#e2e/sync/memory-storage.ts';
import { SampleDevices, saveStory, shownOn, syncAll } from '#e2e/sync/sample-devices.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { deleteStories } from '#store/stories/delete-stories.ts';
import { setStoryNote } from '#store/stories/notes.ts';

let devices: SampleDevices;
beforeAll(async () => {
  devices = await SampleDevices.open();
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const day = 24 * 60 * 60_000;
const later = (days: number) => vi.setSystemTime(Date.now() + days * day);
const idOf = async (device: GlossDatabase) => (await device.syncState.get('sync'))?.device ?? '';

/** Whose files are how many, by log. */
function filesOf(storage: MemoryStorage, device: string) {
  const names = [...storage.files.keys()].filter((name) => name.startsWith(device));
  return { m: names.filter((name) => !name.includes('/t/')).length, names };
}

/** Text that can't be compressed, of so many characters. */
const noise = (length: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(length / 2)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

test('texts that are sent one by one become few files, and who joins finds them all', async () => {
  const one = await devices.join();
  const storage = new MemoryStorage();
  for (let nth = 0; nth < 36; nth++) {
    await saveStory(one, nth);
    await syncAll(storage, one);
  }
  const texts = [...storage.files.keys()].filter((name) => name.includes('/t/'));
  expect(texts.length).toBeLessThan(20);
  const other = await devices.join();
  await syncAll(storage, other);
  expect(await shownOn(other)).toEqual(await shownOn(one));
  expect((await shownOn(other)).texts).toHaveLength(36);
});

test('a log of which most isn’t so any more is written anew, and what it said before is removed', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const ids: string[] = [];
  for (let nth = 0; nth < 8; nth++) ids.push(await saveStory(one, nth));
  // Packs that are too large to be put together.
  for (let nth = 0; nth < 12; nth++) {
    for (const id of ids) await setStoryNote(one, id, `${nth} ${noise(19_000)}`, nth);
    await syncAll(storage, one);
    if (nth === 5) await syncAll(storage, other);
  }
  const { names } = filesOf(storage, await idOf(one));
  const bytes = names.reduce((sum, name) => sum + (storage.files.get(name)?.length ?? 0), 0);
  expect(bytes).toBeLessThan(700_000);
  const late = await devices.join();
  await syncAll(storage, other, late);
  for (const device of [other, late]) {
    expect(await shownOn(device)).toEqual(await shownOn(one));
    expect((await device.syncState.get('sync'))?.gaps).toEqual([]);
  }
});

test('a deletion is forgotten after half a year, and nobody who joins finds what it took', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await saveStory(other, 2);
  await syncAll(storage, one, other, one);
  await deleteStories(other, ['story-1'], 1);
  await syncAll(storage, other, one);
  for (let month = 0; month < 8; month++) {
    later(31);
    await syncAll(storage, one, other);
  }
  for (const device of [one, other]) {
    expect(await device.syncEntries.filter(({ id }) => id.endsWith('story-1')).count()).toBe(0);
  }
  const third = await devices.join();
  await syncAll(storage, third, one, other, third);
  expect((await shownOn(third)).states).toMatchObject([{ articleId: 'story-2' }]);
  for (const device of [one, other]) expect(await shownOn(device)).toEqual(await shownOn(third));
  // Nothing in the storage speaks of it any more.
  expect(await third.syncEntries.filter(({ id }) => id === 's:story-1').count()).toBe(0);
});

test('a device that says nothing for half a year is taken for gone, and what it had is told by another', async () => {
  const [gone, one] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(gone, 1);
  await syncAll(storage, gone, one);
  for (let month = 0; month < 7; month++) {
    later(31);
    await syncAll(storage, one);
  }
  expect(filesOf(storage, await idOf(gone)).names).toEqual([]);
  const third = await devices.join();
  await syncAll(storage, third);
  expect(await shownOn(third)).toEqual(await shownOn(one));
  expect((await shownOn(third)).texts).toEqual([true]);
});

test('one that only reads is not taken for gone', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await saveStory(other, 2);
  await syncAll(storage, one, other);
  const ids = [await idOf(one), await idOf(other)];
  for (let month = 0; month < 9; month++) {
    later(31);
    await syncAll(storage, one, other);
  }
  expect([await idOf(one), await idOf(other)]).toEqual(ids);
  for (const device of [one, other]) {
    expect(filesOf(storage, await idOf(device)).names.length).toBeGreaterThan(0);
    expect((await shownOn(device)).states).toHaveLength(2);
  }
});

test('a device that was away for longer starts from what the others say: what was deleted meanwhile goes into its trash, and what it did itself is kept', async () => {
  const [one, away] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await saveStory(away, 2);
  await saveStory(away, 3);
  await syncAll(storage, one, away, one);
  await deleteStories(one, ['story-1', 'story-2'], 1);
  for (let month = 0; month < 9; month++) {
    later(31);
    await syncAll(storage, one);
  }
  await saveStory(away, 4);
  const before = await idOf(away);
  await syncAll(storage, away, one, away);
  expect(await idOf(away)).not.toBe(before);
  expect((await shownOn(away)).states.map(({ articleId }) => articleId)).toEqual([
    'story-3',
    'story-4',
  ]);
  expect(await shownOn(one)).toEqual(await shownOn(away));
  expect((await away.trash.toCollection().primaryKeys()).sort()).toEqual(['story-1', 'story-2']);
});
