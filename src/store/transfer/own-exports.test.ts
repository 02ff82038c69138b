import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { entriesAsBookmarks } from '#domain/export/export-bookmarks.ts';
import { storiesAsJson } from '#domain/export/export-json.ts';
import { listEntryOf, listEntryOfBookmark } from '#domain/export/export-list-entry.ts';
import { nothingImported, rowsOfImported } from '#domain/import/import-story.ts';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { placeOfSentence } from '#domain/story/sentence-note-place.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { partsOf } from '#store/stories/story-parts.ts';
import { importFile } from './import-file.ts';

let nth = 0;
let database: GlossDatabase;
beforeEach(() => {
  database = new GlossDatabase(`own exports ${nth++}`);
});

const now = Date.UTC(2026, 5, 1);
const savedAt = now - 9_000_000;
const sample = sampleArticle({});
const article = {
  ...sample,
  url: 'https://ledger.example/one',
  canonicalUrl: 'https://ledger.example/one',
};
const foreign = rowsOfImported(
  {
    ...nothingImported,
    url: 'https://ledger.example/two',
    title: 'Two',
    tags: ['later'],
    note: 'Soon.',
  },
  savedAt,
);

/** The stories as they are stored after an import of themselves, so that their ids are those of their addresses. */
async function stored() {
  const state = {
    articleId: article.id,
    savedAt,
    readAt: savedAt + 1000,
    archivedAt: savedAt + 2000,
    tags: ['Ports', 'to cite'],
    note: 'Ask <Ann> & "Bo".\n\nAgain.',
  };
  const place = placeOfSentence(article, 'S2');
  if (!place) throw new Error('The sample has no second sentence.');
  const note = {
    ...place,
    id: 'n',
    articleId: article.id,
    note: 'Why?',
    createdAt: 1,
    updatedAt: 2,
  };
  const run = sampleRun({ articleId: article.id });
  const json = storiesAsJson([{ article, run, state }], now, [note], [foreign]);
  expect(await importFile(database, new Blob([json]), { now })).toMatchObject({ problems: [] });
  const ids = [
    ...(await database.articles.toArray()).map(({ id }) => id),
    foreign.bookmark.articleId,
  ];
  return partsOf(database, ids);
}

test('the JSON export comes back in whole', async () => {
  const [read, unread] = await stored();
  expect(read?.state).toMatchObject({
    savedAt,
    readAt: savedAt + 1000,
    archivedAt: savedAt + 2000,
    tags: ['Ports', 'to cite'],
    note: 'Ask <Ann> & "Bo".\n\nAgain.',
  });
  expect(read?.notes).toMatchObject([{ note: 'Why?', sentenceId: 'S2' }]);
  expect(read?.run?.brief.hook).toEqual(sampleRun({}).brief.hook);
  expect(unread).toMatchObject(foreign);
  const both = [read, unread].flatMap((parts) => parts ?? []);
  const again = new GlossDatabase(`own exports again ${nth}`);
  const stories = both.flatMap(({ article, run, state }) =>
    article ? [{ article, run, state }] : [],
  );
  const notes = both.flatMap((parts) => parts.notes);
  const json = storiesAsJson(stories, now, notes, [foreign]);
  expect(await importFile(again, new Blob([json]), { now })).toMatchObject({
    added: 2,
    skipped: 0,
  });
  const ids = both.map(({ articleId }) => articleId);
  expect(await partsOf(again, ids)).toEqual(await partsOf(database, ids));
});

test('the bookmark file comes back with read state, archive, tags and notes', async () => {
  const [read, unread] = await stored();
  if (!read?.article || !unread?.bookmark) throw new Error('Nothing was stored.');
  const { article, run, state } = read;
  const entries = [
    listEntryOf({ article, run, state }),
    listEntryOfBookmark(unread.bookmark, unread.state),
  ];
  const again = new GlossDatabase(`own bookmarks again ${nth}`);
  await importFile(again, new Blob([entriesAsBookmarks(entries)]), { now });
  const states = await again.readingStates.toArray();
  const own = states.find(({ readAt }) => readAt !== null);
  expect(own).toMatchObject({
    savedAt: Math.floor(savedAt / 1000) * 1000,
    tags: ['Ports', 'to cite'],
    note: 'Ask <Ann> & "Bo".\n\nAgain.',
  });
  expect(own?.archivedAt).not.toBeNull();
  expect(states.find(({ readAt }) => readAt === null)).toMatchObject({
    archivedAt: null,
    tags: ['later'],
    note: 'Soon.',
  });
});

test('an entry whose address a closed service alone could answer is counted, with its title', async () => {
  const entry = (url: string, title: string) => ({
    id: title,
    slug: title,
    title,
    url,
    labels: [],
  });
  const list = [
    entry('https://omnivore.app/no_url?q=81', 'A letter'),
    entry('https://storage.googleapis.com/omnivore/u/1/paper.pdf', 'A paper'),
    entry('https://ledger.example/three', 'Three'),
  ];
  const report = await importFile(database, new Blob([JSON.stringify(list)]), { now });
  expect(report).toMatchObject({ program: 'Omnivore', added: 1, skipped: 2 });
  expect(report.problems.map(({ title, reason }) => [title, reason.kind])).toEqual([
    ['A letter', 'dead address'],
    ['A paper', 'dead address'],
  ]);
});
