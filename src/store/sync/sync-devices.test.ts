import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { MemoryStorage } from '#e2e/sync/memory-storage.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { deleteStories, restoreStories } from '#store/stories/delete-stories.ts';
import {
  addSentenceNote,
  changeSentenceNote,
  changeTags,
  setStoryNote,
} from '#store/stories/notes.ts';
import { newDataKey } from './data-key.ts';
import { beginSync } from './join-sync.ts';
import { runSync } from './run-sync.ts';

let opened: Awaited<ReturnType<typeof newDataKey>>;
beforeAll(async () => {
  opened = await newDataKey('lamp river stone');
});

let made = 0;
async function newDevice(): Promise<GlossDatabase> {
  const database = new GlossDatabase(`device ${++made}`);
  await beginSync(database, { user: 'anna', folder: null }, opened);
  return database;
}

const never = new AbortController().signal;
const articleIn = (nth: number) => {
  const url = `https://ledger.example/stories/${nth}`;
  return sampleArticle({ id: `story-${nth}`, url, canonicalUrl: url, title: `Story ${nth}` });
};

async function save(database: GlossDatabase, nth: number, at = nth): Promise<void> {
  const article = articleIn(nth);
  await database.articles.put(article);
  await database.analyses.put(sampleRun({ articleId: article.id }));
  if (!(await database.readingStates.get(article.id))) {
    await database.readingStates.put(newReadingState(article.id, at));
  }
}

async function shown(database: GlossDatabase) {
  const [states, notes, articles, rules] = await Promise.all([
    database.readingStates.toArray(),
    database.sentenceNotes.toArray(),
    database.articles.toCollection().primaryKeys(),
    database.siteRules.toArray(),
  ]);
  return {
    states: states.map((state) => ({ ...state, tags: [...state.tags].sort() })),
    notes: notes.map(({ updatedAt: _, ...note }) => note),
    texts: states.map(({ articleId }) => articles.includes(articleId)),
    rules,
  };
}

test('a story that is saved on one device is on the other, with its text, tags and notes', async () => {
  const [one, other] = [await newDevice(), await newDevice()];
  const storage = new MemoryStorage();
  await save(one, 1);
  await changeTags(one, ['story-1'], { add: ['chips'] });
  await setStoryNote(one, 'story-1', 'Ask Ida.', 5);
  await runSync(one, storage, never);
  await runSync(other, storage, never);
  expect(await shown(other)).toEqual(await shown(one));
  expect((await shown(other)).states).toMatchObject([{ note: 'Ask Ida.', tags: ['chips'] }]);
  expect(await other.analyses.get('story-1')).toEqual(await one.analyses.get('story-1'));
});

test('what two devices wrote into one note at once is kept, and both tags are', async () => {
  const [one, other] = [await newDevice(), await newDevice()];
  const storage = new MemoryStorage();
  await save(one, 1);
  for (const device of [one, other]) await runSync(device, storage, never);
  await setStoryNote(one, 'story-1', 'From the desk.', 5);
  await changeTags(one, ['story-1'], { add: ['desk'] });
  await setStoryNote(other, 'story-1', 'From the train.', 6);
  await changeTags(other, ['story-1'], { add: ['train'] });
  for (const device of [one, other, one]) await runSync(device, storage, never);
  const { states } = await shown(one);
  expect(states[0]?.note).toContain('From the desk.');
  expect(states[0]?.note).toContain('From the train.');
  expect(states[0]?.tags).toEqual(['desk', 'train']);
  expect(await shown(other)).toEqual(await shown(one));
});

test('a deleted story goes into the trash elsewhere too, unless it was changed there meanwhile', async () => {
  const [one, other] = [await newDevice(), await newDevice()];
  const storage = new MemoryStorage();
  await save(one, 1);
  await save(one, 2);
  for (const device of [one, other]) await runSync(device, storage, never);
  await deleteStories(one, ['story-1', 'story-2'], 9);
  await setStoryNote(other, 'story-2', 'Still needed.', 9);
  for (const device of [one, other, one]) await runSync(device, storage, never);
  expect((await shown(one)).states).toMatchObject([
    { articleId: 'story-2', note: 'Still needed.' },
  ]);
  expect((await shown(one)).texts).toEqual([true]);
  expect(await shown(other)).toEqual(await shown(one));
  expect(await other.trash.toCollection().primaryKeys()).toEqual(['story-1']);
  await restoreStories(other, ['story-1']);
  for (const device of [other, one]) await runSync(device, storage, never);
  expect(await shown(one)).toEqual(await shown(other));
  expect((await shown(one)).states).toHaveLength(2);
});

test('nothing that can be read is in the storage', async () => {
  const one = await newDevice();
  const storage = new MemoryStorage();
  await save(one, 1);
  await changeTags(one, ['story-1'], { add: ['secret-tag'] });
  await runSync(one, storage, never);
  const all = [...storage.files].map(
    ([name, bytes]) => name + new TextDecoder('latin1').decode(bytes),
  );
  for (const word of ['ledger.example', 'story-1', 'Story 1', 'secret-tag', 'lamp']) {
    expect(all.join('\n')).not.toContain(word);
  }
});

test('a pack that was tampered with is refused and named, and the rest goes on', async () => {
  const [one, other] = [await newDevice(), await newDevice()];
  const storage = new MemoryStorage();
  await save(one, 1);
  await runSync(one, storage, never);
  const [name = ''] = [...storage.files.keys()].filter((file) => /\/m\d+/.test(file));
  await save(one, 2);
  await runSync(one, storage, never);
  const bytes = storage.files.get(name)?.slice() ?? new Uint8Array();
  const whole = bytes.slice();
  bytes[40] = (bytes[40] ?? 0) ^ 1;
  storage.files.set(name, bytes);
  await runSync(other, storage, never);
  const state = await other.syncState.get('sync');
  expect(state?.damaged).toEqual([{ device: name.split('/')[0], name: name.split('/')[1] }]);
  expect((await shown(other)).states.map(({ articleId }) => articleId)).toEqual(['story-2']);
  storage.files.set(name, whole);
  await runSync(other, storage, never);
  expect((await other.syncState.get('sync'))?.damaged).toEqual([]);
  expect(await shown(other)).toEqual(await shown(one));
});

test('storage that was rolled back gets back what it lost, also for a device that has read nothing yet', async () => {
  const [one, other] = [await newDevice(), await newDevice()];
  const storage = new MemoryStorage();
  await save(one, 1);
  await runSync(one, storage, never);
  const earlier = new Map(storage.files);
  await save(one, 2);
  await runSync(one, storage, never);
  const back = new MemoryStorage(earlier);
  await runSync(one, back, never);
  await runSync(other, back, never);
  expect(await shown(other)).toEqual(await shown(one));
  expect((await shown(other)).states).toHaveLength(2);
  const empty = new MemoryStorage();
  for (const device of [one, other, one]) await runSync(device, empty, never);
  const third = await newDevice();
  await runSync(third, empty, never);
  expect(await shown(third)).toEqual(await shown(one));
});

test('two copies of one profile become two devices, and what each did is kept', async () => {
  const one = await newDevice();
  const storage = new MemoryStorage();
  await save(one, 1);
  await runSync(one, storage, never);
  const copy = new GlossDatabase(`device ${++made}`);
  for (const { name } of one.tables) {
    const rows = await one.table(name).toArray();
    if (name !== 'syncMarks') await copy.table(name).bulkPut(rows);
  }
  await copy.syncMarks.clear();
  await setStoryNote(one, 'story-1', 'Of the first.', 7);
  await changeTags(copy, ['story-1'], { add: ['copied'] });
  await save(copy, 2);
  for (const device of [one, copy, one, copy]) await runSync(device, storage, never);
  expect(await shown(copy)).toEqual(await shown(one));
  expect((await shown(one)).states).toMatchObject([
    { note: 'Of the first.', tags: ['copied'] },
    { articleId: 'story-2' },
  ]);
  const ids = await Promise.all([one, copy].map((each) => each.syncState.get('sync')));
  expect(ids[0]?.device).not.toBe(ids[1]?.device);
});

test('a device that was away finds everything, though many packs have become one meanwhile', async () => {
  const [one, away] = [await newDevice(), await newDevice()];
  const storage = new MemoryStorage();
  await save(one, 0);
  await runSync(one, storage, never);
  await runSync(away, storage, never);
  for (let nth = 1; nth <= 40; nth++) {
    await save(one, nth);
    await runSync(one, storage, never);
  }
  const packs = [...storage.files.keys()].filter((name) => /^[\da-f]+\/m/.test(name));
  expect(packs.length).toBeLessThan(25);
  await runSync(away, storage, never);
  expect(await shown(away)).toEqual(await shown(one));
  expect((await away.syncState.get('sync'))?.gaps).toEqual([]);
});

const edits = fc.oneof(
  fc.record({ what: fc.constant('save' as const), story: fc.nat(3) }),
  fc.record({ what: fc.constant('note' as const), story: fc.nat(3) }),
  fc.record({
    what: fc.constant('tag' as const),
    story: fc.nat(3),
    tag: fc.constantFrom('a', 'b'),
  }),
  fc.record({
    what: fc.constant('untag' as const),
    story: fc.nat(3),
    tag: fc.constantFrom('a', 'b'),
  }),
  fc.record({ what: fc.constant('mark' as const), story: fc.nat(3) }),
  fc.record({ what: fc.constant('remark' as const), story: fc.nat(3) }),
  fc.record({ what: fc.constant('read' as const), story: fc.nat(3) }),
  fc.record({ what: fc.constant('delete' as const), story: fc.nat(3) }),
  // `cut`: after so many requests the device is killed, before (even) or after (odd) the request.
  fc.record({ what: fc.constant('sync' as const), cut: fc.option(fc.nat(9), { nil: null }) }),
);
const steps = fc.array(fc.record({ device: fc.nat(2), edit: edits }), {
  minLength: 1,
  maxLength: 25,
});

const runs = Number(process.env.GLOSS_FUZZ_RUNS ?? 25);

test('however three devices edit, sync and are cut off, they end with one list, and no note or story is lost', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (plan) => {
      const devices = [await newDevice(), await newDevice(), await newDevice()];
      const files = new Map<string, Uint8Array<ArrayBuffer>>();
      const written = new Set<string>();
      const saved = new Set<string>();
      let words = 0;
      for (const { device, edit } of plan) {
        const database = devices[device] as GlossDatabase;
        if (edit.what === 'sync') {
          await cutSync(database, files, edit.cut);
          continue;
        }
        const id = `story-${edit.story}`;
        const state = await database.readingStates.get(id);
        const marks = await database.sentenceNotes.where({ articleId: id }).toArray();
        const word = `word${++words}.`;
        if (edit.what === 'save') {
          await save(database, edit.story);
          saved.add(id);
        } else if (!state) {
        } else if (edit.what === 'note') {
          for (const seen of wordsOf(state.note)) written.delete(seen);
          await setStoryNote(database, id, word, 1);
          written.add(word);
        } else if (edit.what === 'tag') await changeTags(database, [id], { add: [edit.tag] });
        else if (edit.what === 'untag') await changeTags(database, [id], { remove: [edit.tag] });
        else if (edit.what === 'read') await database.readingStates.update(id, { readAt: words });
        else if (edit.what === 'mark') {
          const place = { sentenceId: null, exact: 'w', prefix: '', suffix: '', start: 0, end: 1 };
          await addSentenceNote(database, id, place, word, words);
          written.add(word);
        } else if (edit.what === 'remark') {
          const [mark] = marks;
          if (!mark) continue;
          for (const seen of wordsOf(mark.note)) written.delete(seen);
          await changeSentenceNote(database, mark.id, word, words);
          written.add(word);
        } else {
          for (const text of [state.note, ...marks.map(({ note }) => note)]) {
            for (const seen of wordsOf(text)) written.delete(seen);
          }
          await deleteStories(database, [id], 1);
          saved.delete(id);
        }
      }
      for (let round = 0; round < 3; round++) {
        for (const database of devices) await runSync(database, new MemoryStorage(files), never);
      }
      const [first, ...others] = await Promise.all(devices.map(shown));
      for (const other of others) expect(other).toEqual(first);
      const notes = [...(first?.states ?? []), ...(first?.notes ?? [])].map(({ note }) => note);
      const found = new Set(notes.flatMap(wordsOf));
      expect([...written].filter((word) => !found.has(word))).toEqual([]);
      const listed = new Set(first?.states.map(({ articleId }) => articleId));
      expect([...saved].filter((id) => !listed.has(id))).toEqual([]);
      expect(first?.texts.every(Boolean)).toBe(true);
      for (const database of devices) await database.delete();
    }),
    { numRuns: runs, seed: Number(process.env.GLOSS_FUZZ_SEED ?? 19) },
  );
}, 300_000);

const wordsOf = (text: string) => text.match(/word\d+\./g) ?? [];

class Killed extends Error {}

async function cutSync(
  database: GlossDatabase,
  files: Map<string, Uint8Array<ArrayBuffer>>,
  cut: number | null,
): Promise<void> {
  let left = cut === null ? Number.POSITIVE_INFINITY : Math.floor(cut / 2);
  const isAfter = cut !== null && cut % 2 === 1;
  const count = (isNow: boolean) => () => {
    if (isNow && left-- <= 0) throw new Killed();
  };
  try {
    await runSync(database, new MemoryStorage(files, count(!isAfter), count(isAfter)), never);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}
