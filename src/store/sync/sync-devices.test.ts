import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import { MemoryStorage } from '#e2e/sync/memory-storage.ts';
import { SampleDevices, saveStory, shownOn, syncAll } from '#e2e/sync/sample-devices.ts';
import { deleteStories, restoreStories } from '#store/stories/delete-stories.ts';
import { changeTags, setStoryNote } from '#store/stories/notes.ts';

let devices: SampleDevices;
beforeAll(async () => {
  devices = await SampleDevices.open();
});

test('a story that is saved on one device is on the other, with its text, tags and notes', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await changeTags(one, ['story-1'], { add: ['chips'] });
  await setStoryNote(one, 'story-1', 'Ask Ida.', 5);
  await syncAll(storage, one);
  await syncAll(storage, other);
  expect(await shownOn(other)).toEqual(await shownOn(one));
  expect((await shownOn(other)).states).toMatchObject([{ note: 'Ask Ida.', tags: ['chips'] }]);
  expect(await other.analyses.get('story-1')).toEqual(await one.analyses.get('story-1'));
});

test('what two devices wrote into one note at once is kept, and both tags are', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one, other);
  await setStoryNote(one, 'story-1', 'From the desk.', 5);
  await changeTags(one, ['story-1'], { add: ['desk'] });
  await setStoryNote(other, 'story-1', 'From the train.', 6);
  await changeTags(other, ['story-1'], { add: ['train'] });
  await syncAll(storage, one, other, one);
  const { states } = await shownOn(one);
  expect(states[0]?.note).toContain('From the desk.');
  expect(states[0]?.note).toContain('From the train.');
  expect(states[0]?.tags).toEqual(['desk', 'train']);
  expect(await shownOn(other)).toEqual(await shownOn(one));
});

test('a deleted story goes into the trash elsewhere too, unless it was changed there meanwhile', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await saveStory(one, 2);
  await syncAll(storage, one, other);
  await deleteStories(one, ['story-1', 'story-2'], 9);
  await setStoryNote(other, 'story-2', 'Still needed.', 9);
  await syncAll(storage, one, other, one);
  expect((await shownOn(one)).states).toMatchObject([
    { articleId: 'story-2', note: 'Still needed.' },
  ]);
  expect((await shownOn(one)).texts).toEqual([true]);
  expect(await shownOn(other)).toEqual(await shownOn(one));
  expect(await other.trash.toCollection().primaryKeys()).toEqual(['story-1']);
  await restoreStories(other, ['story-1']);
  await syncAll(storage, other, one);
  expect(await shownOn(one)).toEqual(await shownOn(other));
  expect((await shownOn(one)).states).toHaveLength(2);
});

test('nothing that can be read is in the storage', async () => {
  const one = await devices.join();
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await changeTags(one, ['story-1'], { add: ['secret-tag'] });
  await syncAll(storage, one);
  const all = [...storage.files].map(
    ([name, bytes]) => name + new TextDecoder('latin1').decode(bytes),
  );
  for (const word of ['ledger.example', 'story-1', 'Story 1', 'secret-tag', 'lamp']) {
    expect(all.join('\n')).not.toContain(word);
  }
});

test('a pack that was tampered with is refused and named, and the rest goes on', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  const [name = ''] = [...storage.files.keys()].filter((file) => /\/m\d+/.test(file));
  await saveStory(one, 2);
  await syncAll(storage, one);
  const bytes = storage.files.get(name)?.slice() ?? new Uint8Array();
  const whole = bytes.slice();
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  storage.files.set(name, bytes);
  await syncAll(storage, other);
  const state = await other.syncState.get('sync');
  expect(state?.damaged).toEqual([{ device: name.split('/')[0], name: name.split('/')[1] }]);
  expect((await shownOn(other)).states.map(({ articleId }) => articleId)).toEqual(['story-2']);
  storage.files.set(name, whole);
  await syncAll(storage, other);
  expect((await other.syncState.get('sync'))?.damaged).toEqual([]);
  expect(await shownOn(other)).toEqual(await shownOn(one));
});

test('storage that was rolled back gets back what it lost, also for a device that has read nothing yet', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  const earlier = new Map(storage.files);
  await saveStory(one, 2);
  await syncAll(storage, one);
  const back = new MemoryStorage(earlier);
  await syncAll(back, one);
  await syncAll(back, other);
  expect(await shownOn(other)).toEqual(await shownOn(one));
  expect((await shownOn(other)).states).toHaveLength(2);
  const empty = new MemoryStorage();
  await syncAll(empty, one, other, one);
  const third = await devices.join();
  await syncAll(empty, third);
  expect(await shownOn(third)).toEqual(await shownOn(one));
});

test('two copies of one profile become two devices, and what each did is kept', async () => {
  const one = await devices.join();
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  const copy = await devices.copy(one);
  await setStoryNote(one, 'story-1', 'Of the first.', 7);
  await changeTags(copy, ['story-1'], { add: ['copied'] });
  await saveStory(copy, 2);
  await syncAll(storage, one, copy, one, copy);
  expect(await shownOn(copy)).toEqual(await shownOn(one));
  expect((await shownOn(one)).states).toMatchObject([
    { note: 'Of the first.', tags: ['copied'] },
    { articleId: 'story-2' },
  ]);
  const ids = await Promise.all([one, copy].map((each) => each.syncState.get('sync')));
  expect(ids[0]?.device).not.toBe(ids[1]?.device);
});

test('a device that was away finds everything, though many packs have become one meanwhile', async () => {
  const [one, away] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 0);
  await syncAll(storage, one);
  await syncAll(storage, away);
  for (let nth = 1; nth <= 40; nth++) {
    await saveStory(one, nth);
    await syncAll(storage, one);
  }
  const packs = [...storage.files.keys()].filter((name) => /^[\da-f]+\/m/.test(name));
  expect(packs.length).toBeLessThan(25);
  await syncAll(storage, away);
  expect(await shownOn(away)).toEqual(await shownOn(one));
  expect((await away.syncState.get('sync'))?.gaps).toEqual([]);
});
