import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { placeOfQuote, placeOfSentence, placeOfSpan } from '#domain/story/sentence-note-place.ts';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { refreshList } from '#store/list/refresh-list.ts';
import { firstRows, StoryList } from '#store/list/story-list.ts';
import { deleteStories, restoreStories } from './delete-stories.ts';
import { setArchived, setRead } from './mark-stories.ts';
import {
  addSentenceNote,
  changeSentenceNote,
  changeTags,
  deleteSentenceNote,
  restoreSentenceNote,
  sentenceNotesOf,
  setStoryNote,
} from './notes.ts';

let database: GlossDatabase;
let nth = 0;
const { article, run, state } = makeStory(4, 600);
beforeEach(async () => {
  database = new GlossDatabase(`notes ${nth++}`);
  await database.articles.put(article);
  await database.analyses.put(run);
});

test('tags are tidied, deduplicated, added to and removed from many stories at once', async () => {
  await database.readingStates.put({ ...state, tags: ['AI'] });
  await database.readingStates.put({ ...state, articleId: 'other', tags: [] });
  await changeTags(database, [article.id, 'other'], { add: [' #ai ', 'to  cite', ''] });
  expect((await database.readingStates.get(article.id))?.tags).toEqual(['AI', 'to cite']);
  expect((await database.readingStates.get('other'))?.tags).toEqual(['ai', 'to cite']);
  await changeTags(database, [article.id], { remove: ['ai'] });
  expect((await database.readingStates.get(article.id))?.tags).toEqual(['to cite']);
});

test('writing a note saves the story, and the note is found and shown in the list', async () => {
  const place = placeOfSentence(article, 'S2');
  if (!place) throw new Error('no sentence');
  await addSentenceNote(database, article.id, place, 'Ask about Quokkas', 99);
  await setStoryNote(database, article.id, 'For Monday', 100);
  await refreshList(database);
  expect(await firstRows(database, 5)).toMatchObject([
    { articleId: article.id, savedAt: 99, note: 'For Monday', sentenceNotes: 1 },
  ]);
  const list = new StoryList(database);
  const found = await list.find({ words: 'quokkas monday', hasNote: true });
  expect(found.numbers.length).toBe(1);
  expect(found.fieldsOf(found.numbers[0] as number)).toEqual(['notes']);
});

test('a note on a sentence can be changed, deleted and restored', async () => {
  const place = placeOfSpan(article, 3, 11);
  if (!place) throw new Error('no words');
  const note = await addSentenceNote(database, article.id, place, '', 1);
  await changeSentenceNote(database, note.id, 'Now with words', 2);
  const changed = { ...note, note: 'Now with words', updatedAt: 2 };
  expect(await sentenceNotesOf(database, article.id)).toEqual([changed]);
  const deleted = await deleteSentenceNote(database, note.id);
  expect(await sentenceNotesOf(database, article.id)).toEqual([]);
  if (deleted) await restoreSentenceNote(database, deleted);
  expect(await sentenceNotesOf(database, article.id)).toEqual([changed]);
});

test('a quotation is placed where the surrounding words match', () => {
  const text = 'One bird. Two bird. One bird.';
  const changed = { ...article, text, sentences: [] };
  expect(placeOfQuote(changed, { exact: 'bird', prefix: 'Two ', suffix: '. One' })?.start).toBe(14);
  expect(placeOfQuote(changed, { exact: 'bird', prefix: 'One ', suffix: '.' })?.start).toBe(4);
  expect(placeOfQuote(changed, { exact: 'fish', prefix: '', suffix: '' })).toBeNull();
});

test('a selection is trimmed and knows its sentence', () => {
  const [first] = article.sentences;
  if (!first) throw new Error('no sentence');
  expect(placeOfSpan(article, first.start, first.end + 1)).toMatchObject({
    sentenceId: 'S1',
    exact: article.text.slice(first.start, first.end),
    prefix: '',
  });
  expect(placeOfSpan(article, first.end, first.end + 1)).toBeNull();
});

test('read and archived are set for many stories', async () => {
  await database.readingStates.put(state);
  await setRead(database, [article.id], 7);
  await setArchived(database, [article.id], 8);
  expect(await database.readingStates.get(article.id)).toMatchObject({ readAt: 7, archivedAt: 8 });
  await setArchived(database, [article.id], null);
  expect(await database.readingStates.get(article.id)).toMatchObject({ archivedAt: null });
});

test('a deleted story is gone completely, and undo restores every part of it', async () => {
  await database.readingStates.put({ ...state, archivedAt: null });
  const place = placeOfSentence(article, 'S1');
  if (place) await addSentenceNote(database, article.id, place, 'mine', 1);
  await refreshList(database);
  const all = () =>
    Promise.all(
      ['articles', 'analyses', 'readingStates', 'sentenceNotes'].map((table) =>
        database.table(table).toArray(),
      ),
    );
  const before = await all();
  await deleteStories(database, [article.id], 7);
  await refreshList(database);
  expect(await all()).toEqual([[], [], [], []]);
  expect(await firstRows(database, 5)).toEqual([]);
  await restoreStories(database, [article.id]);
  await refreshList(database);
  expect(await all()).toEqual(before);
  expect(await firstRows(database, 5)).toMatchObject([{ articleId: article.id, sentenceNotes: 1 }]);
});
