import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { defaultSettings } from '#domain/settings/settings.ts';
import type { DatabaseTrouble } from '#domain/story/database-trouble.ts';
import { GlossDatabase, newestVersion } from './database.ts';
import { databaseTroubleOf, watchDatabase } from './database-trouble.ts';

/** Dexie counts in tens. */
const newer = (newestVersion + 1) * 10;
const opened: GlossDatabase[] = [];
let count = 0;
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

/** The database as a page has it, and what the page is told of it. */
function page(name = `trouble-${count++}`) {
  const database = new GlossDatabase(name);
  opened.push(database);
  const told: (DatabaseTrouble | null)[] = [];
  watchDatabase(database, (trouble) => told.push(trouble));
  return { name, database, told };
}

/** A connection that gives way to nobody, as a page of an older Gloss. */
function connection(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      const { objectStoreNames } = opening.result;
      if (objectStoreNames.length === 0)
        opening.result.createObjectStore('settings', { keyPath: 'id' });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

test('a page that opens well is told of no trouble', async () => {
  const { database, told } = page();
  expect(await database.articles.count()).toBe(0);
  expect(told.filter(Boolean)).toEqual([]);
});

test('a database that an older page holds is told as blocked, until that page gives way', async () => {
  const { name, database, told } = page();
  const older = await connection(name, 10);
  const counting = database.articles.count();
  await vi.waitFor(() => expect(told).toEqual(['blocked']));
  older.close();
  expect(await counting).toBe(0);
  expect(told).toEqual(['blocked', null]);
});

test('a database of a newer Gloss is not read, and is told as newer', async () => {
  const { name, database } = page();
  (await connection(name, newer)).close();
  const refused = await database.settings.toArray().catch((error: unknown) => error);
  expect(databaseTroubleOf(refused)).toBe('newer');
  // Also what is asked after that.
  const again = await database.settings.toArray().catch((error: unknown) => error);
  expect(databaseTroubleOf(again)).toBe('newer');
});

test('a database of a newer Gloss stays as it is', async () => {
  const { name, database } = page();
  (await connection(name, newer)).close();
  await database.settings.toArray().catch(() => undefined);
  const after = await connection(name, newer);
  expect([...after.objectStoreNames]).toEqual(['settings']);
  after.close();
});

test('one that Dexie repaired in between is our own', async () => {
  const { name, database } = page();
  await database.settings.put({ ...defaultSettings, id: 'settings' });
  database.close();
  (await connection(name, newestVersion * 10 + 1)).close();
  const again = page(name);
  expect(await again.database.settings.count()).toBe(1);
});

test('a database that is deleted under a page is told as gone', async () => {
  const { name, database, told } = page();
  await database.articles.count();
  indexedDB.deleteDatabase(name);
  await vi.waitFor(() => expect(told.at(-1)).toBe('gone'));
});

test('a database that the browser closes under a page is told as gone', async () => {
  const { database, told } = page();
  await database.articles.count();
  const backend = database.backendDB();
  backend?.onclose?.call(backend, new Event('close'));
  expect(told.at(-1)).toBe('gone');
});

test('anything else that an opening ends with is told as unreadable', () => {
  expect(databaseTroubleOf(new DOMException('Internal error', 'UnknownError'))).toBe('unreadable');
  expect(databaseTroubleOf('no error at all')).toBe('unreadable');
});
