import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { sampleListQuestion, sampleQuestion } from '#domain/samples/sample-question.ts';
import {
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleRun,
} from '#domain/samples/sample-story.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
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

function noteOf(id: string): SentenceNote {
  const context = { prefix: '', suffix: '', start: 0, end: capacity.length };
  const place = { articleId: 'a', sentenceId: null, exact: capacity, ...context };
  return { id, ...place, note: id, createdAt: 1, updatedAt: 1 };
}

test('a story deleted twice comes back with the tags, notes and answers of both times', async () => {
  await save('a', ['Ports']);
  await database.readingStates.update('a', { note: 'Ask the port' });
  await database.sentenceNotes.put(noteOf('n1'));
  await database.questions.put(sampleQuestion({ id: 'q1', articleId: 'a' }));
  await deleteStories(database, ['a'], 10);
  await database.articles.put(rewritten('a'));
  await database.readingStates.put({ ...newReadingState('a', 5), tags: ['Ships'] });
  await database.sentenceNotes.put(noteOf('n2'));
  await deleteStories(database, ['a'], 20);
  expect(await trashedLast(9)).toMatchObject({ total: 1, rows: [{ deletedAt: 20 }] });
  await restoreStories(database, ['a']);
  expect((await database.articles.get('a'))?.text).toBe(rewritten('a').text);
  const state = await database.readingStates.get('a');
  expect({ tags: state?.tags.sort(), note: state?.note }).toEqual({
    tags: ['Ports', 'Ships'],
    note: 'Ask the port',
  });
  expect((await database.sentenceNotes.toArray()).map(({ id }) => id).sort()).toEqual(['n1', 'n2']);
  const asked = await database.questions.get('q1');
  expect(asked?.answer?.claims[0]?.evidence).toMatchObject({ sentenceIds: ['S1'] });
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

test('many stories are deleted and brought back a few at a time: broken off anywhere, each is whole, here or there', async () => {
  const ids = Array.from({ length: 100 }, (_, nth) => `story-${nth}`);
  for (const id of ids) await save(id);
  const { articles, readingStates, trash, trashedStories } = database;
  const full = (primaryKey: string) => {
    if (primaryKey === 'story-70') throw new Error('The disk is full.');
  };
  trashedStories.hook('creating', full);
  const told: number[] = [];
  await expect(deleteStories(database, ids, 10, (done) => told.push(done))).rejects.toThrow();
  trashedStories.hook('creating').unsubscribe(full);
  const thrownAway = await trash.count();
  expect(told.at(-1)).toBe(thrownAway);
  expect(thrownAway).toBeGreaterThan(0);
  expect(thrownAway).toBeLessThan(70);
  for (const id of ids) {
    const isThere = (await articles.get(id)) !== undefined;
    expect((await readingStates.get(id)) !== undefined).toBe(isThere);
    expect((await trashedStories.get(id)) === undefined).toBe(isThere);
  }
  await deleteStories(database, ids.slice(thrownAway), 20);
  expect(await articles.count()).toBe(0);
  const back: number[] = [];
  await restoreStories(database, ids, (done) => back.push(done));
  expect(back.length).toBeGreaterThan(1);
  expect(back.at(-1)).toBe(100);
  expect(await articles.count()).toBe(100);
  expect(await trash.count()).toBe(0);
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

const capacity = 'The new ship carries 240 passengers and 60 cars, the line said on Monday.';

/** The sample without its first sentence and with another at its end. */
function rewritten(id: string) {
  const { paragraphs, sentences, text } = articleOf([
    capacity,
    'A crew of twelve will work on the new ship, the captain said.',
  ]);
  return sampleArticle({ id, paragraphs, sentences, text });
}

test('answers of a story that was read again with another text lead to its sentences', async () => {
  await save('a');
  const lost = sampleClaim('answer-1', 'Tickets will not become dearer before 2028.', {
    evidence: sampleEvidence(3),
  });
  const other = { form: 'text', answered: true, claims: [lost], complete: true } as const;
  await database.questions.bulkPut([
    sampleQuestion({ articleId: 'a' }),
    sampleQuestion({ id: 'q2', articleId: 'a', answer: { ...other, claims: [lost] } }),
  ]);
  await deleteStories(database, ['a'], 10);
  await database.articles.put(rewritten('a'));
  await restoreStories(database, ['a']);
  const [kept, fallen] = await database.questions.orderBy('id').reverse().toArray();
  expect(kept?.answer?.claims[0]?.evidence).toMatchObject({ sentenceIds: ['S1'] });
  expect(fallen?.answer?.claims[0]?.evidence.verdict).toBe('not found');
  expect(fallen?.changed).toBe(true);
});

test('questions about the list lead to the sentences of the story that comes back', async () => {
  await save('a');
  const list = sampleListQuestion();
  const stories = list.stories.slice(0, 1).map((story) => ({ ...story, articleId: 'a' }));
  await deleteStories(database, ['a'], 10);
  // Found in another text, which was deleted for good since.
  const passages = stories[0]?.passages.map((passage) => ({ ...passage, sentenceId: 'S4' })) ?? [];
  await database.questions.put({ ...list, stories: stories.map((one) => ({ ...one, passages })) });
  await restoreStories(database, ['a']);
  const asked = await database.questions.get(list.id);
  expect(asked?.stories?.[0]?.passages[0]?.sentenceId).toBe('S2');
});

test('what was under way when its story was deleted is nobody’s, and has ended when it comes back', async () => {
  await save('a');
  const held = { status: 'running', workerId: 'w', resumed: 0, failure: null } as const;
  const web = {
    ...held,
    provider: 'Brave Search',
    host: 'search.example',
    query: 'ferry',
    sources: [],
    found: 0,
    withheld: 0,
    searches: 0,
    cost: null,
    writing: null,
    askedAt: 1,
    finishedAt: null,
  };
  await database.analyses.put(sampleRun({ articleId: 'a', ...held, web }));
  await database.questions.bulkPut([
    sampleQuestion({ id: 'q1', articleId: 'a', status: 'running', workerId: 'w' }),
    sampleQuestion({ id: 'q2', articleId: 'a', status: 'queued', workerId: 'w', answer: null }),
  ]);
  await deleteStories(database, ['a'], 10);
  await restoreStories(database, ['a']);
  const ended = { status: 'stopped', workerId: null };
  expect(await database.analyses.get('a')).toMatchObject({ ...ended, web: ended });
  expect(await database.questions.toArray()).toMatchObject([ended, ended]);
});
