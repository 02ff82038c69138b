import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { daysLeft, trashLasts } from '#domain/story/trash.ts';
import { database } from '#store/database/database.ts';
import { refreshList } from '#store/list/refresh-list.ts';
import { StoryList } from '#store/list/story-list.ts';
import { deleteStories, restoreStories } from './delete-stories.ts';
import { emptyTrash, nextToGo, trashedLast } from './trash.ts';

const list = new StoryList(database);

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  list.forget();
});

async function save(id: string, tags: string[] = []): Promise<void> {
  await database.articles.put(sampleArticle({ id, title: `Ferry ${id}` }));
  await database.analyses.put(sampleRun({ articleId: id }));
  await database.readingStates.put({ ...newReadingState(id, 1), tags });
}

async function foundIds(words: string): Promise<string[]> {
  await refreshList(database);
  list.forget();
  const { numbers } = await list.find({ words });
  return (await list.rows(numbers)).map(({ articleId }) => articleId);
}

test('what is in the trash is listed last deleted first, is not searched, and comes back whole', async () => {
  for (const id of ['a', 'b', 'c']) await save(id);
  await deleteStories(database, ['a'], 10);
  await deleteStories(database, ['b'], 20);
  const { rows, total } = await trashedLast(1);
  expect({ rows, total }).toMatchObject({ total: 2, rows: [{ articleId: 'b', title: 'Ferry b' }] });
  expect(await foundIds('ferry')).toEqual(['c']);
  await restoreStories(database, ['b']);
  expect((await foundIds('ferry')).sort()).toEqual(['b', 'c']);
  expect((await trashedLast(9)).total).toBe(1);
});

test('a story read again while its old one is in the trash keeps the new article and gets its tags back', async () => {
  await save('a', ['Ports']);
  await deleteStories(database, ['a'], 10);
  await database.articles.put(sampleArticle({ id: 'a', title: 'Ferry, revised' }));
  await database.readingStates.put({ ...newReadingState('a', 5), tags: ['Ships'] });
  await restoreStories(database, ['a']);
  expect(await database.articles.get('a')).toMatchObject({ title: 'Ferry, revised' });
  expect((await database.readingStates.get('a'))?.tags.sort()).toEqual(['Ports', 'Ships']);
});

test('after thirty days a story is gone for good, and the next to go is known', async () => {
  await save('a');
  await save('b');
  await deleteStories(database, ['a'], 0);
  await deleteStories(database, ['b'], 1000);
  expect(await nextToGo(database)).toBe(trashLasts);
  expect(daysLeft(0, trashLasts - 1)).toBe(1);
  await emptyTrash(database, trashLasts);
  expect((await trashedLast(9)).rows).toMatchObject([{ articleId: 'b' }]);
  expect(await database.trashedStories.count()).toBe(1);
  await emptyTrash(database);
  expect(await nextToGo(database)).toBeNull();
  await restoreStories(database, ['a']);
  expect(await database.articles.get('a')).toBeUndefined();
});

test('a search says how many more it would find in the archive', async () => {
  for (const id of ['a', 'b', 'c']) await save(id);
  await database.readingStates.update('a', { archivedAt: 3 });
  await refreshList(database);
  list.forget();
  expect(await list.find({ words: 'ferry' })).toMatchObject({ archived: 1 });
  expect(await list.find({ words: 'nothing' })).toMatchObject({ archived: 0 });
  expect(await list.find({ words: 'ferry', archived: 'both' })).toMatchObject({ archived: 0 });
});
