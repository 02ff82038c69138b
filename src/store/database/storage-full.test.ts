import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { takeStories } from '#store/transfer/import-stories.ts';
import { GlossDatabase } from './database.ts';
import { StorageFull, storing } from './storage-full.ts';

const quota = () => new DOMException('Quota exceeded.', 'QuotaExceededError');

test.each([
  ['the browser’s own error', quota()],
  ['Dexie’s', new Dexie.QuotaExceededError('full')],
  ['a broken transaction’s cause', new Dexie.AbortError('aborted', quota())],
])('%s is reported as full storage', async (_, error) => {
  const write = storing(() => Promise.reject(error));
  await expect(write).rejects.toThrow(StorageFull);
});

test('any other error is left unchanged', async () => {
  await expect(storing(() => Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
});

test('a write without enough room changes nothing in any table', async () => {
  const database = new GlossDatabase('full');
  const { article, run, state } = makeStory(1, 200);
  database.readingStates.hook('creating', () => {
    throw quota();
  });
  const story = {
    article,
    run,
    state,
    revision: null,
    notes: [],
    bookmark: null,
    predictions: [],
    questions: [],
  };
  await expect(takeStories(database, [story], null)).rejects.toThrow(StorageFull);
  for (const table of database.tables) expect(await table.count(), table.name).toBe(0);
});
