import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { keepListFresh } from './keep-list-fresh.ts';
import { firstRows } from './story-list.ts';

test('rows follow what is saved and what changes, without being asked', async () => {
  const database = new GlossDatabase('fresh list');
  const onError = vi.fn();
  const stop = keepListFresh(database, onError);
  const { article, run, state } = makeStory(1, 400);
  await database.articles.put(article);
  await database.analyses.put(run);
  await database.readingStates.put({ ...state, archivedAt: null });
  // The code that makes the rows is loaded first.
  const loading = { timeout: 10_000 };
  await expect.poll(async () => (await firstRows(database, 5)).length, loading).toBe(1);
  await database.readingStates.update(article.id, { tags: ['new'] });
  await expect.poll(async () => (await firstRows(database, 5))[0]?.tags).toEqual(['new']);
  await expect.poll(() => database.changedStories.count()).toBe(0);
  stop();
  expect(onError).not.toHaveBeenCalled();
});
