import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
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
};

for (const { version, stores } of earlierVersions) {
  test(`a database of version ${version} keeps every row when it is opened by this one`, async () => {
    const name = `from ${version}`;
    const before = new Dexie(name);
    before.version(version).stores(stores);
    await before.open();
    for (const [table, rows] of Object.entries(rowsThen)) await before.table(table).bulkAdd(rows);
    before.close();

    const now = new GlossDatabase(name);
    for (const [table, rows] of Object.entries(rowsThen)) {
      expect(await now.table(table).toArray(), table).toEqual(rows);
    }
    now.close();
  });

  test(`saved stories of version ${version} wait for their rows in the list, others do not`, async () => {
    const name = `rows from ${version}`;
    const before = new Dexie(name);
    before.version(version).stores(stores);
    await before.open();
    for (const [table, rows] of Object.entries(rowsThen)) await before.table(table).bulkAdd(rows);
    before.close();

    const now = new GlossDatabase(name);
    expect(await now.changedStories.toArray()).toEqual([
      { articleId: 'saved', what: 'content', stamp: 0 },
    ]);
    now.close();
  });
}

test('a new database stands at the same tables as one that was upgraded', async () => {
  const before = new Dexie('upgraded');
  before.version(1).stores(earlierVersions[0]?.stores ?? {});
  await before.open();
  before.close();
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
  expect(await shapeOf('upgraded')).toEqual(await shapeOf('fresh'));
});
