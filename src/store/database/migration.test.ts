import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import { refreshList } from '#store/list/refresh-list.ts';
import { GlossDatabase } from './database.ts';

/** The tables of each released version, as they were: never edited, only added to. */
const earlierVersions: { version: number; stores: Record<string, string> }[] = [
  {
    version: 1,
    stores: {
      articles: 'id, url, canonicalUrl, collectedAt',
      analyses: 'articleId, status',
      editions: 'articleId',
      readingStates: 'articleId, savedAt',
      tabs: 'tabId, articleId',
      settings: 'id',
    },
  },
  {
    version: 2,
    stores: {
      articles: 'id, url, canonicalUrl, collectedAt',
      analyses: 'articleId, status',
      editions: 'articleId',
      readingStates: 'articleId, savedAt',
      tabs: 'tabId, articleId',
      settings: 'id',
      bookmarks: 'articleId, url',
      sentenceNotes: 'id, articleId',
      storyRows: '++number, &articleId, [archived+savedAt]',
      listChunks: 'chunk',
      changedStories: '[articleId+what]',
      searchSegments: '++id',
      searchTerms: '[segment+last]',
      searchPostings: '[segment+block]',
      importUndo: '++id, importId',
      listFacts: 'name',
      endpointFacts: 'key',
      expenses: '++id, at',
    },
  },
  {
    version: 3,
    stores: {
      articles: 'id, url, canonicalUrl, collectedAt',
      analyses: 'articleId, status',
      editions: 'articleId',
      readingStates: 'articleId, savedAt',
      tabs: 'tabId, articleId',
      settings: 'id',
      bookmarks: 'articleId, url',
      sentenceNotes: 'id, articleId',
      storyRows: '++number, &articleId, [archived+savedAt]',
      listChunks: 'chunk',
      changedStories: '[articleId+what]',
      searchSegments: '++id',
      searchTerms: '[segment+last]',
      searchPostings: '[segment+block]',
      importUndo: '++id, importId',
      listFacts: 'name',
      endpointFacts: 'key',
      expenses: '++id, at',
      siteRules: 'site',
      predictions: 'id, articleId, dueOn, judgedAt',
      recaps: 'week',
    },
  },
  {
    version: 6,
    stores: {
      articles: 'id, url, canonicalUrl, collectedAt',
      analyses: 'articleId, status, secondReading.status',
      editions: 'articleId',
      readingStates: 'articleId, savedAt',
      tabs: 'tabId, articleId',
      settings: 'id',
      bookmarks: 'articleId, url',
      sentenceNotes: 'id, articleId',
      storyRows: '++number, &articleId, [archived+savedAt]',
      listChunks: 'chunk',
      changedStories: '[articleId+what]',
      searchSegments: '++id',
      searchTerms: '[segment+last]',
      searchPostings: '[segment+block]',
      importUndo: '++id, importId',
      listFacts: 'name',
      endpointFacts: 'key',
      expenses: '++id, at',
      siteRules: 'site',
      predictions: 'id, articleId, dueOn, judgedAt',
      recaps: 'week',
      questions: 'id, articleId, status',
      trash: 'articleId, deletedAt',
      trashedStories: 'articleId',
    },
  },
];

const rowsThen: Record<string, Record<string, unknown>[]> = {
  articles: [
    { id: 'saved', url: 'https://a.example/1', canonicalUrl: 'https://a.example/1', title: 'One' },
    { id: 'seen', url: 'https://a.example/2', canonicalUrl: 'https://a.example/2', title: 'Two' },
  ],
  analyses: [{ articleId: 'saved', status: 'done', brief: {}, draft: null }],
  editions: [{ articleId: 'saved', before: {}, analysisBefore: null, noticedAt: 1 }],
  readingStates: [
    { articleId: 'saved', savedAt: 5, readAt: null, archivedAt: null, tags: ['ai'], note: 'Why' },
  ],
  tabs: [{ tabId: 3, articleId: 'seen' }],
  settings: [{ id: 'settings', reader: 'an analyst' }],
  bookmarks: [{ articleId: 'marked', url: 'https://a.example/3', title: 'Three' }],
  sentenceNotes: [{ id: 'n', articleId: 'saved', exact: 'words', note: 'Mine' }],
  storyRows: [{ number: 1, articleId: 'saved', archived: 0, savedAt: 5, title: 'One' }],
  listFacts: [{ name: 'last backup', value: 7 }],
  endpointFacts: [{ key: 'host model', rung: 'none' }],
  expenses: [{ id: 1, at: 9, articleId: 'saved', cost: null }],
};

/** The rows that a database with these tables had. */
const rowsOf = (stores: Record<string, string>) =>
  Object.entries(rowsThen).filter(([table]) => table in stores);

const saved = sampleArticle({ id: 'saved story' });
const storyThen: Record<string, object> = {
  articles: saved,
  analyses: sampleRun({ articleId: saved.id }),
  readingStates: { ...rowsThen.readingStates?.[0], articleId: saved.id },
};

for (const { version, stores } of earlierVersions) {
  test(`a database of version ${version} keeps every row when it is opened by this one`, async () => {
    const name = `from ${version}`;
    const before = new Dexie(name);
    before.version(version).stores(stores);
    await before.open();
    for (const [table, rows] of rowsOf(stores)) await before.table(table).bulkAdd(rows);
    before.close();

    const now = new GlossDatabase(name);
    for (const [table, rows] of rowsOf(stores)) {
      expect(await now.table(table).toArray(), table).toEqual(rows);
    }
    now.close();
  });

  // Since version 3 they have both.
  if ('predictions' in stores) continue;

  test(`saved stories of version ${version} wait for their rows in the list, others do not`, async () => {
    const name = `rows from ${version}`;
    const before = new Dexie(name);
    before.version(version).stores(stores);
    await before.open();
    for (const [table, rows] of rowsOf(stores)) await before.table(table).bulkAdd(rows);
    before.close();

    const now = new GlossDatabase(name);
    expect(await now.changedStories.toArray()).toEqual([
      { articleId: 'saved', what: 'content', stamp: 0 },
    ]);
    now.close();
  });

  test(`saved stories of version ${version} get their predictions when the list is first opened`, async () => {
    const name = `predictions from ${version}`;
    const before = new Dexie(name);
    before.version(version).stores(stores);
    await before.open();
    for (const [table, row] of Object.entries(storyThen)) await before.table(table).add(row);
    before.close();

    const now = new GlossDatabase(name);
    await refreshList(now);
    expect(await now.predictions.toArray()).toMatchObject([
      { articleId: saved.id, text: 'The rival follows.', dueOn: '2028-03-02', outcome: null },
    ]);
    now.close();
  });
}

test('a failure that was stored as a sentence becomes a kind and values', async () => {
  const name = 'failures';
  const before = new Dexie(name);
  const [earlier] = earlierVersions.filter(({ version }) => version === 3);
  before.version(3).stores(earlier?.stores ?? {});
  await before.open();
  const rest = { action: 'open settings', actionTarget: null, details: {}, retryAt: null };
  const failure = { ...rest, kind: 'refused key', sentence: 'OpenAI did not accept this key.' };
  await before.table('analyses').add({ articleId: 'saved', status: 'failed', failure });
  await before.table('analyses').add({ articleId: 'seen', status: 'done', failure: null });
  await before.table('recaps').add({ week: '2026-03-02', status: 'done', failure });
  before.close();

  const now = new GlossDatabase(name);
  const values = { provider: 'OpenAI' };
  const kept = { ...rest, kind: 'refused key', values };
  expect((await now.analyses.get('saved'))?.failure).toEqual({ ...kept, subject: 'article' });
  expect((await now.analyses.get('seen'))?.failure).toBeNull();
  expect((await now.recaps.get('2026-03-02'))?.failure).toEqual({ ...kept, subject: 'recap' });
  now.close();
});

test('a new database has the same tables as upgraded ones', async () => {
  for (const { version, stores } of earlierVersions) {
    const before = new Dexie(`upgraded ${version}`);
    before.version(version).stores(stores);
    await before.open();
    before.close();
  }
  const shapeOf = async (name: string) => {
    const database = new GlossDatabase(name);
    await database.open();
    const shape = database.tables.map(({ name: table, schema }) => [
      table,
      schema.primKey.src,
      schema.indexes.map(({ src }) => src).sort(),
    ]);
    const stored = [...database.backendDB().objectStoreNames].sort();
    database.close();
    return { shape, stored };
  };
  const fresh = await shapeOf('fresh');
  for (const { version } of earlierVersions) {
    expect(await shapeOf(`upgraded ${version}`)).toEqual(fresh);
  }
});
