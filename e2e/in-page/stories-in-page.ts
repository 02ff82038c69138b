import Dexie from 'dexie';
import { longestGap } from '#e2e/bench/reading-list/longest-gap.ts';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { refreshList } from '#store/list/refresh-list.ts';
import { StoryList } from '#store/list/story-list.ts';
import { exportBackup } from '#store/transfer/backup-export.ts';
import { importFile } from '#store/transfer/import-file.ts';
import { undoBrokenImports } from '#store/transfer/import-undo.ts';

/** The store in a page that may be killed: what `stories-survive.spec.ts` calls by name. */

declare global {
  /** Told by the page of each story that it saved, and of each step. */
  function told(what: string): Promise<void>;
}

const textBytes = 1500;
const sources = ['articles', 'analyses', 'readingStates', 'sentenceNotes', 'bookmarks'];
const database = new GlossDatabase('stories');

/** Saves stories one after the other, each in one transaction, and tells of each that it is kept. */
export async function saveStories(from: number, to: number): Promise<void> {
  const { articles, analyses, readingStates } = database;
  for (let nth = from; nth < to; nth++) {
    const { article, run, state } = makeStory(nth, textBytes);
    await database.transaction('rw', articles, analyses, readingStates, async () => {
      await articles.put(article);
      await analyses.put(run);
      await readingStates.put({ ...state, archivedAt: null, tags: [`kept ${nth}`] });
    });
    await told(article.id);
  }
}

/** Makes a backup of other stories and puts it where `importStories` finds it, in this page or the next. */
export async function makeBackup(from: number, to: number): Promise<void> {
  const other = new GlossDatabase('other stories');
  const stories = Array.from({ length: to - from }, (_, at) => makeStory(from + at, textBytes));
  await other.articles.bulkPut(stories.map(({ article }) => article));
  await other.analyses.bulkPut(stories.map(({ run }) => run));
  await other.readingStates.bulkPut(stories.map(({ state }) => ({ ...state, archivedAt: null })));
  const file = await new Response(exportBackup(other, { now: Date.now() })).blob();
  await other.delete();
  const cache = await caches.open('backup');
  await cache.put('/backup', new Response(file));
}

async function backupMade(): Promise<Blob> {
  const made = await (await caches.open('backup')).match('/backup');
  if (!made) throw new Error('make a backup first');
  return made.blob();
}

/** Brings a backup in; answers the name of what it threw, or `done`. */
export async function importStories(whole: boolean): Promise<string> {
  const file = await backupMade();
  try {
    await importFile(database, file, {
      now: Date.now(),
      whole,
      onProgress: () => void told('batch'),
    });
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

export async function undoBroken(): Promise<void> {
  await undoBrokenImports(database);
}

/** Brings the list up to date. */
export async function refresh(): Promise<void> {
  await refreshList(database, { onProgress: () => void told('batch') });
}

/** The longest time in which the page could not answer while a backup came in and was indexed, as a share of the whole. */
export async function gapWhileImporting(): Promise<number> {
  const gap = longestGap();
  const began = performance.now();
  await importStories(false);
  await refreshList(database);
  return gap.stop() / (performance.now() - began);
}

/** Everything that is kept, as text, to be compared. */
export async function everything(): Promise<string> {
  const rows = await Promise.all(sources.map((table) => database.table(table).toArray()));
  return JSON.stringify(rows);
}

/** What there is of each story: its id and the parts it has. */
export async function partsOfStories(): Promise<Record<string, string>> {
  const parts: Record<string, string> = {};
  for (const [table, letter] of [
    ['articles', 'a'],
    ['analyses', 'r'],
    ['readingStates', 's'],
  ] as const) {
    for (const id of await database.table(table).toCollection().primaryKeys()) {
      parts[id as string] = (parts[id as string] ?? '') + letter;
    }
  }
  return parts;
}

/** The ids on the list, and how many of the stories are found by a word of their title and their site. */
export async function listed(): Promise<{ ids: string[]; found: number; segments: number }> {
  const list = new StoryList(database);
  const all = await list.rows((await list.find({ archived: 'both' })).numbers);
  let found = 0;
  for (const row of all) {
    const answer = await list.find({ words: row.title, sites: [row.siteName], archived: 'both' });
    if (answer.numbers.includes(row.number)) found++;
  }
  return {
    ids: all.map(({ articleId }) => articleId).sort(),
    found,
    segments: await database.searchSegments.where('id').above(0).count(),
  };
}

/** A database as version 1 left it, with stories in it. */
export async function makeVersionOne(count: number): Promise<void> {
  const before = new Dexie('stories');
  before.version(1).stores({
    articles: 'id, url, canonicalUrl, collectedAt',
    analyses: 'articleId, status',
    editions: 'articleId',
    readingStates: 'articleId, savedAt',
    tabs: 'tabId, articleId',
    settings: 'id',
  });
  await before.open();
  const stories = Array.from({ length: count }, (_, nth) => makeStory(nth, textBytes));
  await before.table('articles').bulkPut(stories.map(({ article }) => article));
  await before.table('analyses').bulkPut(stories.map(({ run }) => run));
  await before.table('readingStates').bulkPut(stories.map(({ state }) => state));
  before.close();
}
