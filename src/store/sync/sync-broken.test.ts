import 'fake-indexeddb/auto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { readingStateSchema } from '#domain/story/story.ts';
import { MemoryStorage } from '#e2e/sync/memory-storage.ts';
import {
  articleIn,
  Killed,
  SampleDevices,
  saveStory,
  shownOn,
  syncAll,
} from '#e2e/sync/sample-devices.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import {
  addSentenceNote,
  changeSentenceNote,
  changeTags,
  setStoryNote,
} from '#store/stories/notes.ts';
import { applyEntries } from './apply-entries.ts';
import { sealPack } from './pack.ts';

let devices: SampleDevices;
beforeAll(async () => {
  devices = await SampleDevices.open();
});
afterEach(() => {
  vi.useRealTimers();
});

const place = { sentenceId: null, exact: 'w', prefix: '', suffix: '', start: 0, end: 1 };

const day = 24 * 60 * 60_000;
function later(days: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * day });
}
const idOf = async (device: GlossDatabase) => (await device.syncState.get('sync'))?.device ?? '';

test('what the reader does to a thousand things at once is not written over by what comes in meanwhile', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one, other);
  await setStoryNote(other, 'story-1', 'Of the other.', 5);
  await syncAll(storage, other);
  const told = await other.syncEntries.get('s:story-1');
  if (!told) throw new Error('not told');
  const sites = Array.from({ length: 1001 }, (_, nth) => `paper-${nth}.example`);
  await one.siteRules.bulkPut(
    sites.map((site) => ({ site, leaveOut: [], takeIn: [], updatedAt: 1 })),
  );
  later(1);
  await changeTags(one, ['story-1'], { add: ['all'] });
  const { id, sets, registers } = told;
  const source = { by: await idOf(other), isSettled: false };
  await applyEntries(one, await idOf(one), source, [{ id, sets, registers }]);
  expect(await one.readingStates.get('story-1')).toMatchObject({
    note: 'Of the other.',
    tags: ['all'],
  });
});

test('what a device told is told by others once it is gone, though a third had an older state of it in its log', async () => {
  const [gone, away, one] = [await devices.join(), await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(gone, 1);
  await syncAll(storage, gone, away);
  await changeTags(away, ['story-1'], { add: ['away'] });
  await syncAll(storage, away, gone);
  await setStoryNote(gone, 'story-1', 'Ask Ida.', 5);
  await syncAll(storage, gone);
  // Whichever log is read first.
  await syncAll(storage, one, one);
  expect((await shownOn(one)).states).toMatchObject([{ note: 'Ask Ida.', tags: ['away'] }]);
  await storage.remove(await idOf(gone));
  await syncAll(storage, one, away);
  expect(await shownOn(away)).toEqual(await shownOn(one));
});

test('what two devices wrote at once is told whole by a third once one of them is gone', async () => {
  const [gone, away, one] = [await devices.join(), await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(gone, 1);
  const mark = await addSentenceNote(gone, 'story-1', place, 'Ask Max.', 1);
  await syncAll(storage, gone, away);
  await changeTags(away, ['story-1'], { add: ['away'] });
  await changeSentenceNote(away, mark.id, 'Ask Max today.', 2);
  const before = new MemoryStorage(new Map(storage.files));
  await syncAll(storage, away);
  await setStoryNote(gone, 'story-1', 'Ask Ida.', 5);
  await changeSentenceNote(gone, mark.id, 'Ask Eva.', 2);
  await syncAll(before, gone);
  for (const [name, bytes] of before.files) storage.files.set(name, bytes);
  await syncAll(storage, one);
  await storage.remove(await idOf(gone));
  await syncAll(storage, one, away, one);
  expect((await shownOn(away)).states).toMatchObject([{ note: 'Ask Ida.', tags: ['away'] }]);
  expect(await shownOn(away)).toEqual(await shownOn(one));
  expect((await shownOn(away)).notes[0]?.note).toContain('Ask Eva.');
});

test('a device that comes back to a storage that says nothing yet keeps its list', async () => {
  const [one, away] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await saveStory(away, 2);
  await syncAll(storage, one, away, one);
  storage.files.clear();
  later(170);
  // The key file and the texts.
  await syncUntilCut(one, storage, 'put', 2);
  await syncAll(storage, away);
  expect((await shownOn(away)).states).toHaveLength(2);
  expect(await away.trash.count()).toBe(0);
});

test('a device is not taken for gone before its texts were read', async () => {
  const [gone, one] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(gone, 1);
  await syncAll(storage, gone);
  // The key file and the story, not its text.
  await syncUntilCut(one, storage, 'get', 3);
  expect((await shownOn(one)).texts).toEqual([false]);
  later(181);
  await syncAll(storage, one);
  expect((await shownOn(one)).texts).toEqual([true]);
});

test('a pack of which only the beginning was put is put again, and nobody keeps the rest of it for damaged', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  for (const nth of [2, 3]) {
    const storage = new MemoryStorage();
    await saveStory(one, nth);
    await syncUntilCutOff(one, storage, nth);
    await syncAll(storage, one, other, other);
    expect((await other.syncState.get('sync'))?.damaged).toEqual([]);
    expect(await shownOn(other)).toEqual(await shownOn(one));
    const requests: string[] = [];
    await syncAll(new MemoryStorage(storage.files, (name) => requests.push(name)), other);
    expect(requests.filter((name) => name === 'get')).toHaveLength(1);
  }
});

test('texts that were put before a sync was cut off are read beside what the next one puts', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  // The key file and the story: of the texts nothing yet.
  await syncUntilCut(other, storage, 'get', 3);
  await one.analyses.update('story-1', { finishedAt: 99 });
  await syncUntilCut(one, storage, 'put', 1);
  await syncAll(storage, other);
  await saveStory(one, 2);
  await syncAll(storage, one, other);
  expect((await shownOn(other)).texts).toEqual([true, true]);
});

test('a tag that is spelled in another way now is so everywhere', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await changeTags(one, ['story-1'], { add: ['ai'] });
  await syncAll(storage, one, other);
  await changeTags(one, ['story-1'], { remove: ['ai'], add: ['AI'] });
  await setStoryNote(other, 'story-1', 'Ask Ida.', 5);
  await syncAll(storage, one, other, one);
  for (const device of [one, other]) {
    expect((await shownOn(device)).states).toMatchObject([{ tags: ['AI'], note: 'Ask Ida.' }]);
  }
});

// Its texts are listed after every sixteen packs.
test.each([
  [/^\w+\/m00000001/, 4],
  [/\/t\/t00000001/, 17],
])(
  'a device puts again what the storage lost from the midst of its packs, as %s',
  async (lost, stories) => {
    const one = await devices.join();
    const storage = new MemoryStorage();
    for (let nth = 1; nth <= 3; nth++) {
      await saveStory(one, nth);
      await syncAll(storage, one);
    }
    const names = [...storage.files.keys()].filter((name) => lost.test(name));
    expect(names).toHaveLength(1);
    for (const name of names) storage.files.delete(name);
    for (let nth = 4; nth <= stories; nth++) {
      await saveStory(one, nth);
      await syncAll(storage, one);
    }
    const other = await devices.join();
    await syncAll(storage, other);
    expect(await shownOn(other)).toEqual(await shownOn(one));
    expect((await other.syncState.get('sync'))?.gaps).toEqual([]);
  },
);

/** Puts a pack there as another device would that says what no Gloss does. */
async function putAs(device: GlossDatabase, { files }: MemoryStorage, entries: unknown[]) {
  const { dataKey } = (await device.syncState.get('sync')) ?? {};
  const path = 'aaaaaaaaaaaaaaaa/m00000001-abcd';
  if (!dataKey) throw new Error('no key');
  const lines = entries.map((entry) => JSON.stringify(entry));
  files.set(path, await sealPack(dataKey, path, { texts: 0 }, lines));
}
const stampAt = (wall: string) => `${wall.padStart(9, '0')}0000aaaaaaaaaaaaaaaa`;
const addedAt = (stamp: string, ...values: unknown[]) => ({
  seen: { aaaaaaaaaaaaaaaa: stamp },
  values: values.map((value) => [stamp, value]),
});

test('names and moments that no device of Gloss writes keep nobody from syncing, and count for nothing', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  const now = stampAt(Date.now().toString(36));
  const last = 'zzzzzzzzzzzzzaaaaaaaaaaaaaaaa';
  await putAs(one, storage, [
    {
      id: 's:story-1',
      sets: { kept: addedAt(now, 1), constructor: addedAt(now, 1), toString: addedAt(now, 1) },
      registers: { constructor: [1, now], readAt: [7, now] },
    },
    { id: 's:story-1', sets: {}, registers: { archivedAt: [7, last] } },
    { id: 's:constructor', sets: { kept: addedAt(now, 1) }, registers: {} },
  ]);
  await syncAll(storage, one);
  await saveStory(one, 2);
  await changeTags(one, ['story-2'], { add: ['after'] });
  await syncAll(storage, one, other);
  expect(await shownOn(other)).toEqual(await shownOn(one));
  expect(await other.readingStates.get('story-1')).toMatchObject({ readAt: 7, archivedAt: null });
  expect(await other.readingStates.get('story-2')).toMatchObject({ tags: ['after'] });
});

test('tags of another device that no backup could hold are cut, and can be taken away', async () => {
  const one = await devices.join();
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  const now = stampAt(Date.now().toString(36));
  const many = Array.from({ length: 300 }, (_, nth) => `tag ${nth}`);
  const tags = addedAt(now, 'long '.repeat(5000), '', ...many);
  await putAs(one, storage, [
    { id: 's:story-1', sets: { kept: addedAt(now, 1), tags }, registers: {} },
  ]);
  await syncAll(storage, one);
  const state = await one.readingStates.get('story-1');
  expect(state).toEqual(readingStateSchema.parse(state));
  const [long = ''] = state?.tags ?? [];
  await one.readingStates.update('story-1', { tags: state?.tags.filter((tag) => tag !== long) });
  await addSentenceNote(one, 'story-1', place, 'Ask Max.', 1);
  await syncAll(storage, one);
  const other = await devices.join();
  await syncAll(storage, other);
  expect((await other.readingStates.get('story-1'))?.tags).not.toContain(long);
});

test('a text that a device with a wrong clock read in years to come gives way to one that is read now', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await one.articles.update('story-1', { collectedAt: '2099-01-01T08:00:00.000Z' });
  await syncAll(storage, one, other);
  const { id, url, canonicalUrl, title } = articleIn(1);
  const told = { url, canonicalUrl, title, collectedAt: new Date().toISOString() };
  await other.articles.put({ ...articleOf(['The ferry sails.'], told), id });
  await syncAll(storage, other, one, other);
  for (const device of [one, other]) {
    expect((await device.articles.get(id))?.text).toBe('The ferry sails.');
  }
});

test('thousands of folders that anybody made ask for no more than some requests', async () => {
  const one = await devices.join();
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  for (let nth = 0; nth < 2000; nth++) {
    storage.files.set(`${nth.toString(16).padStart(16, '0')}/m00000001-abcd`, new Uint8Array(9));
  }
  const requests: string[] = [];
  await saveStory(one, 2);
  await syncAll(new MemoryStorage(storage.files, (name) => requests.push(name)), one);
  expect(requests.length).toBeLessThan(500);
});

/** Syncs a device until so many files were put, of the last of which only the beginning stays there. */
async function syncUntilCutOff(device: GlossDatabase, { files }: MemoryStorage, after: number) {
  await syncUntilCut(device, new MemoryStorage(files), 'put', after);
  const [name = '', bytes] = [...files].at(-1) ?? [];
  files.set(name, bytes?.slice(0, bytes.length / 2) ?? new Uint8Array());
}

/** Syncs a device that is killed after so many requests of a kind, after the last of them. */
async function syncUntilCut(
  device: GlossDatabase,
  { files }: MemoryStorage,
  request: string,
  after: number,
): Promise<void> {
  let left = after;
  const storage = new MemoryStorage(files, undefined, (made) => {
    if (made === request && --left === 0) throw new Killed();
  });
  await syncAll(storage, device).catch((error) => {
    if (!(error instanceof Killed)) throw error;
  });
}
