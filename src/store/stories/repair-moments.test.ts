import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { repairMoments } from './repair-moments.ts';

const now = Date.parse('2026-11-27T12:00:00Z');

test('a list that took in moments which no clock shows is put right, and the others stay', async () => {
  const database = new GlossDatabase('broken moments');
  const broken = [-1e300, 1e300, 9e15, -1, Number.POSITIVE_INFINITY];
  const states = broken.map((at, id) => ({ ...newReadingState(`b${id}`, at), readAt: at }));
  const kept = { ...newReadingState('kept', now - 5), readAt: now - 1 };
  await database.readingStates.bulkPut([...states, kept]);
  await repairMoments(database, now);
  for (const { articleId } of states) {
    const state = await database.readingStates.get(articleId);
    expect(state).toMatchObject({ savedAt: 0, readAt: 0 });
  }
  expect(await database.readingStates.get('kept')).toEqual(kept);
});
