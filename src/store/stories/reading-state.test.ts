import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { database } from '#store/database/database.ts';
import { refreshList } from '#store/list/refresh-list.ts';
import { savedStories } from '#store/list/saved-stories.ts';
import { deleteEverything } from '#store/settings/delete-everything.ts';
import { saveSettings } from '#store/settings/settings.ts';
import { markRead, removeStory, restoreStory, saveStory } from './reading-state.ts';

const article = (id: string) => sampleArticle({ id });

beforeEach(async () => {
  await deleteEverything();
  await database.articles.bulkAdd([article('one'), article('two'), article('three')]);
  await database.analyses.add(sampleRun({ articleId: 'one' }));
});

test('saved stories are listed newest first, with what their analyses found', async () => {
  await saveStory('one', 100);
  await saveStory('two', 200);
  await refreshList(database);
  const { rows, total } = await savedStories(10);
  expect(rows.map(({ articleId }) => articleId)).toEqual(['two', 'one']);
  expect(rows[1]?.claims?.total).toBeGreaterThan(0);
  expect(total).toBe(2);
});

test('only the requested stories are loaded, and all are counted', async () => {
  for (const [index, id] of ['one', 'two', 'three'].entries()) await saveStory(id, index);
  await refreshList(database);
  const { rows, total } = await savedStories(2);
  expect(rows).toHaveLength(2);
  expect(total).toBe(3);
});

test('a story saved twice keeps its first date', async () => {
  await saveStory('one', 100);
  await saveStory('one', 900);
  expect((await database.readingStates.get('one'))?.savedAt).toBe(100);
});

test('a removed story can be restored unchanged', async () => {
  await saveStory('one', 100);
  await markRead('one', 150);
  const removed = await removeStory('one');
  await refreshList(database);
  expect((await savedStories(10)).total).toBe(0);
  if (removed) await restoreStory(removed);
  expect(await database.readingStates.get('one')).toMatchObject({ savedAt: 100, readAt: 150 });
});

test('reading a story that is not saved does not save it', async () => {
  await markRead('two', 150);
  expect(await database.readingStates.count()).toBe(0);
});

test('deleting everything leaves no row in any table, including the settings', async () => {
  await saveStory('one', 100);
  await saveSettings({ reader: 'A founder' });
  await refreshList(database);
  await database.siteRules.put({ site: 'a.example', leaveOut: [], takeIn: [], updatedAt: 1 });
  const filled = [database.articles, database.settings, database.predictions, database.siteRules];
  for (const table of filled) expect(await table.count(), table.name).toBeGreaterThan(0);
  await deleteEverything();
  for (const table of database.tables) {
    // A cleared table leaves a mark for the list to follow.
    if (table.name !== 'changedStories') expect(await table.count(), table.name).toBe(0);
  }
});
