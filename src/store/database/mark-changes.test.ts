import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { sampleRun } from '#domain/samples/sample-story.ts';
import type { ReadingState } from '#domain/story/story.ts';
import { GlossDatabase } from './database.ts';
import { everyStory } from './mark-changes.ts';

let database: GlossDatabase;
let nth = 0;
beforeEach(() => {
  database = new GlossDatabase(`marks ${nth++}`);
});

const state = (articleId: string): ReadingState => ({
  articleId,
  savedAt: 1,
  readAt: null,
  archivedAt: null,
  tags: [],
  note: '',
});
const marks = async () =>
  (await database.changedStories.toArray()).map(({ articleId, what }) => ({ articleId, what }));

test('a write is marked even in a transaction that names only its own table', async () => {
  await database.transaction('rw', database.readingStates, () =>
    database.readingStates.add(state('a')),
  );
  expect(await marks()).toEqual([{ articleId: 'a', what: 'state' }]);
});

test('modify, delete and clear are marked too', async () => {
  await database.readingStates.bulkAdd([state('a'), state('b')]);
  await database.changedStories.clear();
  await database.readingStates.where('articleId').equals('a').modify({ readAt: 2 });
  expect(await marks()).toEqual([{ articleId: 'a', what: 'state' }]);
  await database.changedStories.clear();
  await database.readingStates.delete('b');
  expect(await marks()).toEqual([{ articleId: 'b', what: 'state' }]);
  await database.changedStories.clear();
  await database.readingStates.clear();
  expect(await marks()).toEqual([{ articleId: everyStory, what: 'state' }]);
});

test('a note that is deleted by its own id marks its story', async () => {
  await database.sentenceNotes.add({
    id: 'n1',
    articleId: 'a',
    sentenceId: null,
    exact: 'x',
    prefix: '',
    suffix: '',
    start: 0,
    end: 1,
    note: '',
    createdAt: 1,
    updatedAt: 1,
  });
  await database.changedStories.clear();
  await database.sentenceNotes.delete('n1');
  expect(await marks()).toEqual([{ articleId: 'a', what: 'content' }]);
});

test('a transaction that fails leaves no mark', async () => {
  const failing = database.transaction('rw', database.readingStates, async () => {
    await database.readingStates.add(state('a'));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await marks()).toEqual([]);
});

test('an analysis leaves no mark while a model writes it, and one when it ends', async () => {
  const run = sampleRun({ articleId: 'a', status: 'running', workerId: 'w' });
  await database.analyses.put(run);
  await database.analyses.where('articleId').equals('a').modify({ startedAt: 2 });
  expect(await marks()).toEqual([]);
  await database.analyses.where('articleId').equals('a').modify({ status: 'failed' });
  expect(await marks()).toEqual([{ articleId: 'a', what: 'content' }]);
});

test('a table that the list does not depend on leaves no mark', async () => {
  await database.listFacts.put({ name: 'x', value: 1 });
  expect(await marks()).toEqual([]);
});
