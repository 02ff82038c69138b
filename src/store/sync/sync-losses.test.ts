import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { articleOf } from '#domain/article/article-of.ts';
import { backupStorySchema } from '#domain/backup/backup-format.ts';
import type { Prediction } from '#domain/predictions/prediction.ts';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import { sampleSearch } from '#domain/samples/sample-search.ts';
import { sampleRun } from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { MemoryStorage } from '#e2e/sync/memory-storage.ts';
import {
  articleIn,
  SampleDevices,
  saveStory,
  shownOn,
  syncAll,
  syncUntilKilled,
} from '#e2e/sync/sample-devices.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { deleteStories, restoreStories } from '#store/stories/delete-stories.ts';
import { addSentenceNote, changeTags, setStoryNote } from '#store/stories/notes.ts';
import { partsOf } from '#store/stories/story-parts.ts';
import { emptyTrash } from '#store/stories/trash.ts';
import { openStorage } from './join-sync.ts';

let devices: SampleDevices;
beforeAll(async () => {
  devices = await SampleDevices.open();
});

const place = { sentenceId: null, exact: 'w', prefix: '', suffix: '', start: 0, end: 1 };
const judged = (articleId: string): Prediction => ({
  id: `${articleId}:1`,
  articleId,
  claimId: 'c',
  text: 'Fares rise.',
  horizon: 'next year',
  dueOn: '2027-01-01',
  outcome: 'right',
  judgedAt: 5,
});
const askedOf = (articleId: string, id = 'question-1') => sampleQuestion({ id, articleId });

/** The newest text that the article had on its page. */
const laterText = (nth: number) => {
  const { id, url, canonicalUrl, title } = articleIn(nth);
  const told = { url, canonicalUrl, title, collectedAt: '2026-03-05T08:00:00.000Z' };
  const texts = ['The ferry line ordered two ships.', 'They sail from June on.'];
  return { ...articleOf(texts, told), id };
};

const brief = (articleId: string): AnalysisRun =>
  sampleRun({ articleId, analyst: { kind: 'extractive' }, draft: null });

/** Storage in which telling of a few stories takes several packs, as with thousands elsewhere. */
function ofSmallPacks(): MemoryStorage {
  const storage = new MemoryStorage();
  storage.packSize = 10_000;
  return storage;
}

async function saveMuch(database: GlossDatabase): Promise<void> {
  const states = Array.from({ length: 20 }, (_, nth) => ({
    ...newReadingState(articleIn(nth).id, nth),
    note: `${nth} ${'long '.repeat(400)}`,
  }));
  await database.articles.bulkPut(states.map((_, nth) => articleIn(nth)));
  await database.readingStates.bulkPut(states);
}

const firstStories = /\/m/;

test('who joins while another device still sends gets every text in the end', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = ofSmallPacks();
  await saveMuch(one);
  await syncUntilKilled(one, storage, firstStories);
  await syncAll(storage, other);
  const some = (await shownOn(other)).states.length;
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(20);
  await syncAll(storage, one, other);
  const { states, texts } = await shownOn(other);
  expect(states).toHaveLength(20);
  expect(texts.every(Boolean)).toBe(true);
});

test('texts whose stories never come are not fetched again and again', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = ofSmallPacks();
  await saveMuch(one);
  await syncUntilKilled(one, storage, firstStories);
  await syncAll(storage, other, other);
  const requests: string[] = [];
  await syncAll(new MemoryStorage(storage.files, (name) => requests.push(name)), other);
  // The key file alone.
  expect(requests.filter((name) => name === 'get')).toHaveLength(1);
});

test('storage that is filled again while another device reads it loses nothing for that device', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = ofSmallPacks();
  await saveMuch(one);
  await syncAll(storage, one, other);
  await setStoryNote(one, 'story-19', 'New in the last pack.', 9);
  const empty = ofSmallPacks();
  await syncUntilKilled(one, empty, firstStories, 2);
  await syncAll(empty, other, one, other);
  const { states } = await shownOn(other);
  expect(states.find(({ articleId }) => articleId === 'story-19')?.note).toBe(
    'New in the last pack.',
  );
  expect(await shownOn(other)).toEqual(await shownOn(one));
});

test('a deleted story goes into the trash of every device with its notes, answers and judgments', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await addSentenceNote(one, id, place, 'Ask Max.', 1);
  await one.questions.put(askedOf(id));
  await one.predictions.put(judged(id));
  await syncAll(storage, one, other);
  await deleteStories(one, [id], 9);
  await syncAll(storage, one, other);
  expect(await other.trash.count()).toBe(1);
  await restoreStories(other, [id]);
  expect((await shownOn(other)).notes).toMatchObject([{ note: 'Ask Max.' }]);
  expect(await other.questions.count()).toBe(1);
  expect(await other.predictions.get(`${id}:1`)).toMatchObject({ outcome: 'right' });
});

test.each(['before', 'after'])(
  'a story that is changed elsewhere outlives its deletion with all that belongs to it, though its trash was emptied; the deletion is sent %s the change',
  async (when) => {
    const [one, other] = [await devices.join(), await devices.join()];
    const storage = new MemoryStorage();
    const id = await saveStory(one, 1);
    await addSentenceNote(one, id, place, 'Ask Max.', 1);
    await changeTags(one, [id], { add: ['ships'] });
    await one.questions.put(askedOf(id));
    await one.predictions.put(judged(id));
    await syncAll(storage, one, other);
    await deleteStories(one, [id], 9);
    await emptyTrash(one);
    await setStoryNote(other, id, 'Still needed.', 9);
    const inTurn = when === 'before' ? [one, other] : [other, one];
    await syncAll(storage, ...inTurn, ...inTurn, ...inTurn);
    for (const device of [one, other]) {
      const { states, notes, texts } = await shownOn(device);
      expect(states).toMatchObject([{ note: 'Still needed.', tags: ['ships'] }]);
      expect(notes).toMatchObject([{ note: 'Ask Max.' }]);
      expect(texts).toEqual([true]);
      expect(await device.questions.count()).toBe(1);
      expect(await device.predictions.get(`${id}:1`)).toMatchObject({ outcome: 'right' });
    }
  },
);

test('a story that was deleted and is saved anew takes nothing away that another device kept', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await setStoryNote(one, id, 'Ask Ida.', 5);
  await addSentenceNote(one, id, place, 'Ask Max.', 1);
  await syncAll(storage, one, other);
  await changeTags(other, [id], { add: ['ships'] });
  await deleteStories(one, [id], 9);
  await saveStory(one, 1, 20);
  await syncAll(storage, one, other, one);
  for (const device of [one, other]) {
    const { states, notes } = await shownOn(device);
    expect(states).toMatchObject([{ note: 'Ask Ida.', tags: ['ships'] }]);
    expect(notes).toMatchObject([{ note: 'Ask Max.' }]);
  }
});

test('what the reader takes away by itself is gone everywhere', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await setStoryNote(one, id, 'Ask Ida.', 5);
  const mark = await addSentenceNote(one, id, place, 'Ask Max.', 1);
  await one.questions.put(askedOf(id));
  await syncAll(storage, one, other);
  await setStoryNote(one, id, '', 6);
  await one.sentenceNotes.delete(mark.id);
  await one.questions.delete('question-1');
  await syncAll(storage, one, other);
  expect((await shownOn(other)).states).toMatchObject([{ note: '' }]);
  expect((await shownOn(other)).notes).toEqual([]);
  expect(await other.questions.count()).toBe(0);
});

test('a teaser that is read later takes no whole text away, and comes to nobody', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await syncAll(storage, one, other);
  const whole = await one.articles.get(id);
  const { coverage } = articleIn(1);
  const wall = { extent: 'teaser', reason: { kind: 'wall' } } as const;
  await other.articles.put({ ...laterText(1), coverage: { ...coverage, ...wall } });
  await syncAll(storage, other, one, other);
  expect(await one.articles.get(id)).toEqual(whole);
  expect(await other.articles.get(id)).toEqual(whole);
});

test('an analysis by a model stays where another device only made its own, beside the newest text', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await other.articles.put(laterText(1));
  await other.analyses.put(brief(id));
  await other.readingStates.put(newReadingState(id, 2));
  await syncAll(storage, one, other, one, other);
  for (const device of [one, other]) {
    expect((await device.articles.get(id))?.text).toBe(laterText(1).text);
    expect(await device.analyses.get(id)).toMatchObject({ analyst: { kind: 'model' } });
  }
  expect(await one.analyses.get(id)).toEqual(await other.analyses.get(id));
});

test('the text that a newer one of another device takes the place of is kept as the one before', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await syncAll(storage, one, other);
  await other.articles.put(laterText(1));
  await syncAll(storage, other, one);
  expect((await one.articles.get(id))?.text).toBe(laterText(1).text);
  expect(await one.editions.get(id)).toMatchObject({ before: { text: articleIn(1).text } });
});

test('an analysis that ends after its story was sent comes by itself', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await one.analyses.update(id, { status: 'running', workerId: 'w' });
  await syncAll(storage, one, other);
  expect((await shownOn(other)).texts).toEqual([false]);
  await one.analyses.update(id, { status: 'done', workerId: null });
  await syncAll(storage, one, other);
  expect(await other.analyses.get(id)).toMatchObject({ status: 'done' });
});

test('what a worker here still writes of an analysis is nobody else’s to finish', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const reading = { ...sampleRun({}).secondReading, status: 'running', workerId: 'w' };
  const id = await saveStory(one, 1);
  await one.analyses.update(id, { secondReading: reading as AnalysisRun['secondReading'] });
  const searched = await saveStory(one, 2);
  await one.analyses.update(searched, { web: sampleSearch({ status: 'queued', workerId: 'w' }) });
  await syncAll(storage, one, other);
  expect(await other.analyses.count()).toBe(0);
  await one.analyses.update(searched, { web: sampleSearch() });
  await syncAll(storage, one, other);
  expect(await other.analyses.get(searched)).toMatchObject({
    web: { status: 'done', sources: sampleSearch().sources },
  });
  // The page is recognized there when the reader opens it.
  expect(await other.listFacts.get('web pages')).toMatchObject({
    value: [{ articleId: searched }],
  });
});

test('an analysis comes also while another one is written on this device, once that has ended', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await one.analyses.put(brief(id));
  await syncAll(storage, one, other);
  await one.analyses.put(sampleRun({ articleId: id }));
  await other.analyses.update(id, { status: 'running', workerId: 'w' });
  await syncAll(storage, one, other);
  await other.analyses.update(id, { status: 'stopped', workerId: null });
  await syncAll(storage, other, one, other);
  expect(await other.analyses.get(id)).toMatchObject({ analyst: { kind: 'model' } });
});

test('a text returns to a device that parted with it', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await syncAll(storage, one, other);
  await deleteStories(other, [id], 9);
  await emptyTrash(other);
  await syncAll(storage, other, one);
  await restoreStories(one, [id]);
  await syncAll(storage, one, other);
  expect((await shownOn(other)).texts).toEqual([true]);
  expect(await other.analyses.get(id)).toEqual(await one.analyses.get(id));
});

test('storage that was set up anew under other words is noticed before anything is put there', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one, other);
  const anew = new MemoryStorage();
  await openStorage(anew, 'moss fern tide', true);
  await saveStory(one, 2);
  await expect(syncAll(anew, one)).rejects.toMatchObject({ failure: { kind: 'set up anew' } });
  expect([...anew.files.keys()]).toEqual(['key']);
});

test.each(['the whole storage', 'its own folder'])(
  'what came from a device that is gone is told by another, after %s was emptied',
  async (what) => {
    const [gone, one, other] = [await devices.join(), await devices.join(), await devices.join()];
    const storage = new MemoryStorage();
    await saveStory(gone, 1);
    await saveStory(one, 2);
    await setStoryNote(gone, 'story-1', 'Ask Ida.', 3);
    await syncAll(storage, gone, one, other, gone);
    const folder = (await gone.syncState.get('sync'))?.device ?? '';
    if (what === 'its own folder') await storage.remove(folder);
    else storage.files.clear();
    await syncAll(storage, one, other);
    const third = await devices.join();
    await syncAll(storage, third);
    expect(await shownOn(third)).toEqual(await shownOn(one));
    expect((await shownOn(third)).states).toHaveLength(2);
    expect((await shownOn(third)).texts).toEqual([true, true]);
  },
);

test('two copies of a profile that put something at one place at once miss nothing of each other', async () => {
  const one = await devices.join();
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  const copy = await devices.copy(one);
  await saveStory(one, 2);
  await setStoryNote(one, 'story-1', 'Of the first.', 7);
  await saveStory(copy, 3);
  await changeTags(copy, ['story-1'], { add: ['copied'] });
  // Each lists the folder before the other has put its packs there.
  const [mine, theirs] = [new MemoryStorage(new Map(storage.files)), storage];
  await syncAll(mine, one);
  await syncAll(theirs, copy);
  for (const [name, bytes] of mine.files) storage.files.set(name, bytes);
  await syncAll(storage, one, copy, one, copy);
  expect(await shownOn(copy)).toEqual(await shownOn(one));
  expect((await shownOn(one)).states).toMatchObject([
    { note: 'Of the first.', tags: ['copied'] },
    { articleId: 'story-2' },
    { articleId: 'story-3' },
  ]);
});

test('a device that only tries its storage out marks nothing', async () => {
  const database = devices.empty();
  const joined = await devices.join();
  const state = await joined.syncState.get('sync');
  if (state) await database.syncState.put({ ...state, dataKey: null });
  await saveStory(database, 1);
  expect(await database.syncMarks.count()).toBe(0);
});

test('notes that were written at once are not too long for a backup, and lose nothing', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  const mark = await addSentenceNote(one, id, place, '', 1);
  await syncAll(storage, one, other);
  const long = (word: string) => `${word} `.repeat(20_000 / (word.length + 1));
  for (const [device, word] of [
    [one, 'desk'],
    [other, 'train'],
  ] as const) {
    await device.sentenceNotes.update(mark.id, { note: long(word) });
  }
  await syncAll(storage, one, other, one);
  const [story] = await partsOf(one, [id]);
  const held = backupStorySchema.parse({ ...story, revision: null, predictions: [] });
  expect(held.notes[0]?.note).toContain(long('desk').trim());
  expect(held.notes[0]?.note).toContain(long('train').trim());
});

test('odd names of files keep nobody from syncing', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncAll(storage, one);
  const device = (await one.syncState.get('sync'))?.device ?? '';
  for (const name of [
    'm99999999-abcd',
    'm99999998.00000001-00000900-abcd',
    'm99999997.99999997-abcd',
    'm00000000-abcd',
    'm00000001.00000009-abcd',
    '%E0%A4%A',
  ]) {
    storage.files.set(`${device}/${name}`, new Uint8Array([1, 2, 3]));
  }
  await syncAll(storage, one, other);
  await saveStory(one, 2);
  await syncAll(storage, one, other);
  expect((await one.syncState.get('sync'))?.device).toBe(device);
  expect(await shownOn(other)).toEqual(await shownOn(one));
  expect((await shownOn(other)).states).toHaveLength(2);
});

test('questions about an article go along once it is on the list, and no sooner', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = articleIn(1).id;
  await one.articles.put(articleIn(1));
  await one.questions.put(askedOf(id));
  await syncAll(storage, one, other);
  expect(await other.questions.count()).toBe(0);
  expect(await one.syncEntries.filter(({ registers }) => !!registers.row?.[0]).count()).toBe(0);
  await saveStory(one, 1);
  await syncAll(storage, one, other);
  expect(await other.questions.get('question-1')).toEqual(askedOf(id));
});

test('an answer waits for the text that it rests on', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await syncAll(storage, one, other);
  await one.articles.put(laterText(1));
  await one.questions.put(askedOf(id));
  // The answer is told, its text isn't yet.
  const [kept] = [new Map(storage.files)];
  await syncAll(storage, one);
  const texts = [...storage.files.keys()].filter((name) => name.includes('/t/') && !kept.has(name));
  const later = texts.map((name) => [name, storage.files.get(name)] as const);
  for (const name of texts) storage.files.delete(name);
  await syncAll(storage, other);
  expect(await other.questions.count()).toBe(0);
  for (const [name, bytes] of later) if (bytes) storage.files.set(name, bytes);
  await syncAll(storage, other);
  expect((await other.articles.get(id))?.text).toBe(laterText(1).text);
  expect(await other.questions.get('question-1')).toEqual(askedOf(id));
});

test('questions about the list come along, and lead to the texts that are here', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const asked = sampleListQuestion();
  await one.questions.put(asked);
  await syncAll(storage, one, other);
  expect(await other.questions.get(asked.id)).toEqual(asked);
  await one.questions.delete(asked.id);
  await syncAll(storage, one, other);
  expect(await other.questions.count()).toBe(0);
});

test('texts that were sent before a sync was cut off are sent again where the storage was emptied since', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  await saveStory(one, 1);
  await syncUntilKilled(one, storage, /\/t\//);
  expect([...storage.files.keys()].filter((name) => name.includes('/t/'))).toHaveLength(1);
  storage.files.clear();
  await syncAll(storage, one, other);
  expect((await shownOn(other)).texts).toEqual([true]);
});

test.each(['on this device', 'on another'])(
  'what was written to a story before it was deleted is there again where it is saved %s, though no sync saw it',
  async (where) => {
    const [one, other] = [await devices.join(), await devices.join()];
    const storage = new MemoryStorage();
    await saveStory(other, 1);
    const id = await saveStory(one, 1);
    await changeTags(one, [id], { add: ['ships'] });
    await setStoryNote(one, id, 'Ask Ida.', 5);
    await addSentenceNote(one, id, place, 'Ask Max.', 1);
    await deleteStories(one, [id], 9);
    if (where === 'on this device') await saveStory(one, 1, 20);
    await syncAll(storage, other, one, other, one);
    for (const device of [one, other]) {
      const { states, notes } = await shownOn(device);
      expect(states).toMatchObject([{ note: 'Ask Ida.', tags: ['ships'] }]);
      expect(notes).toMatchObject([{ note: 'Ask Max.' }]);
    }
  },
);

test('a story that was saved and deleted before any sync is told of to nobody', async () => {
  const [one, other] = [await devices.join(), await devices.join()];
  const storage = new MemoryStorage();
  const id = await saveStory(one, 1);
  await setStoryNote(one, id, 'Ask Ida.', 5);
  await deleteStories(one, [id], 9);
  await syncAll(storage, one, other);
  expect([...storage.files.keys()]).toEqual(['key']);
});
