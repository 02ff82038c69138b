import Dexie from 'dexie';
import MiniSearch from 'minisearch';
import { database, GlossDatabase } from '#store/database/database.ts';
import { refreshList } from '#store/list/refresh-list.ts';
import { StoryList } from '#store/list/story-list.ts';
import { searchFields, searchTexts } from '#store/search/search-fields.ts';
import { exportBackup } from '#store/transfer/backup-export.ts';
import { importFile } from '#store/transfer/import-file.ts';
import { longestGap } from './longest-gap.ts';
import { makeStory } from './make-story.ts';

/** What is measured inside the page; `reading-list.ts` calls these by name. */

const storiesPerWrite = 250;
const rowsOnScreen = 30;
const list = new StoryList(database);

/** Writes invented stories as the panel and the worker would, and brings the list up to them. */
export async function fill(from: number, to: number): Promise<{ rows: number; index: number }> {
  const { articles, analyses, readingStates } = database;
  let rows = 0;
  for (let at = from; at < to; at += storiesPerWrite) {
    const stories = Array.from({ length: Math.min(storiesPerWrite, to - at) }, (_, nth) =>
      makeStory(at + nth),
    );
    const began = performance.now();
    await database.transaction('rw', articles, analyses, readingStates, async () => {
      await articles.bulkPut(stories.map(({ article }) => article));
      await analyses.bulkPut(stories.map(({ run }) => run));
      await readingStates.bulkPut(stories.map(({ state }) => state));
    });
    rows += performance.now() - began;
  }
  const began = performance.now();
  await refreshList(database);
  return { rows, index: performance.now() - began };
}

export function countSaved(): Promise<number> {
  return database.readingStates.count();
}

/**
 * Milliseconds from the start of the page to its first rows, painted, with a plain loop over the saved
 * stories, all of them, put in order in memory.
 */
export async function openByLoop(): Promise<number> {
  const plain = await new Dexie(database.name).open();
  const states = await plain.table('readingStates').toArray();
  const shown = states
    .filter(({ archivedAt }) => archivedAt === null)
    .sort((one, other) => other.savedAt - one.savedAt)
    .slice(0, rowsOnScreen);
  const articles = await plain.table('articles').bulkGet(shown.map(({ articleId }) => articleId));
  return paint(articles);
}

async function paint(rows: { title: string; siteName: string }[]): Promise<number> {
  for (const { title, siteName } of rows) {
    const line = document.createElement('p');
    line.textContent = `${siteName} · ${title}`;
    document.body.append(line);
  }
  if (rows.length === 0) throw new Error('no rows');
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now();
}

/** Milliseconds until the whole list can be asked, beginning with nothing read. */
export async function makeReady(): Promise<number> {
  const began = performance.now();
  await list.find({});
  return performance.now() - began;
}

/** Milliseconds from what was typed to the rows that answer it, for each of the queries. */
export async function search(queries: string[]): Promise<{ took: number; found: number }[]> {
  const answers: { took: number; found: number }[] = [];
  for (const words of queries) {
    const began = performance.now();
    const { numbers } = await list.find({ words, archived: 'both' });
    await list.rows(numbers.subarray(0, rowsOnScreen));
    answers.push({ took: performance.now() - began, found: numbers.length });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return answers;
}

/** Held after the searches, so that its memory can be measured. */
let mini: MiniSearch | null = null;

/** MiniSearch alone over the same texts, in memory: the time to build it, and each search. */
export async function searchByMiniSearch(
  queries: string[],
): Promise<{ build: number; took: number[] }> {
  const index = new MiniSearch({ idField: 'id', fields: [...searchFields] });
  mini = index;
  let build = 0;
  let last = '';
  for (;;) {
    const articles = await database.articles.where(':id').above(last).limit(200).toArray();
    if (articles.length === 0) break;
    last = articles.at(-1)?.id ?? '';
    const ids = articles.map(({ id }) => id);
    const runs = await database.analyses.bulkGet(ids);
    const states = await database.readingStates.bulkGet(ids);
    const documents = articles.map((article, at) => {
      const texts = searchTexts({
        articleId: article.id,
        article,
        run: runs[at] ?? null,
        state: states[at] ?? null,
        notes: [],
        questions: [],
        bookmark: null,
      });
      return {
        id: article.id,
        ...Object.fromEntries(searchFields.map((name, n) => [name, texts[n]])),
      };
    });
    const began = performance.now();
    index.addAll(documents);
    build += performance.now() - began;
  }
  const took: number[] = [];
  for (const words of queries) {
    const began = performance.now();
    index.search(words, { combineWith: 'AND', prefix: (_, at, all) => at === all.length - 1 });
    took.push(performance.now() - began);
  }
  return { build, took };
}

/** A plain loop over all articles that looks for the words, in milliseconds a search. */
export async function searchByLoop(queries: string[]): Promise<number[]> {
  const took: number[] = [];
  for (const words of queries) {
    const wanted = words.toLowerCase().split(/\s+/);
    const began = performance.now();
    await database.articles
      .filter((article) => {
        const text = `${article.title}\n${article.text}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      })
      .limit(rowsOnScreen)
      .primaryKeys();
    took.push(performance.now() - began);
  }
  return took;
}

let backup: Blob | null = null;

/** Milliseconds that the whole of the list takes into a file, and the size of the file. */
export async function exportAll(): Promise<{ took: number; bytes: number }> {
  const began = performance.now();
  backup = await new Response(exportBackup(database, { now: Date.now() })).blob();
  return { took: performance.now() - began, bytes: backup.size };
}

/** A plain loop that writes the same rows, unchecked and in one piece. */
export async function exportByLoop(): Promise<number> {
  const began = performance.now();
  const rows: string[] = [];
  for (const table of [database.articles, database.analyses, database.readingStates]) {
    for (const row of await table.toArray()) rows.push(JSON.stringify(row));
  }
  const text = new Blob([rows.join('\n')]).stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  await new Response(text.pipeThrough(new CompressionStream('gzip'))).blob();
  return performance.now() - began;
}

/** Brings the file into an empty database: until the rows are in, and until the last can be found. */
export async function importAll(): Promise<{
  stories: number;
  taken: number;
  found: number;
  longestGap: number;
}> {
  if (!backup) throw new Error('export first');
  const into = new GlossDatabase('bench import');
  await into.open();
  const gap = longestGap();
  const began = performance.now();
  const { added } = await importFile(into, backup, { now: Date.now() });
  const taken = performance.now() - began;
  await refreshList(into);
  const found = performance.now() - began;
  const longest = gap.stop();
  await into.delete();
  return { stories: added, taken, found, longestGap: longest };
}

/** A plain loop that puts the same rows, unchecked, batch by batch. */
export async function importByLoop(): Promise<number> {
  if (!backup) throw new Error('export first');
  const into = new Dexie('bench loop');
  into.version(1).stores({
    articles: 'id, url, canonicalUrl, collectedAt',
    analyses: 'articleId, status',
    readingStates: 'articleId, savedAt',
  });
  await into.open();
  const began = performance.now();
  const packed = backup.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  const text = await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).text();
  const stories = text
    .split('\n')
    .filter((line) => line.startsWith('{"story"'))
    .map((line) => JSON.parse(line).story);
  for (let at = 0; at < stories.length; at += storiesPerWrite) {
    const batch = stories.slice(at, at + storiesPerWrite);
    await into.table('articles').bulkPut(batch.map(({ article }) => article));
    await into.table('analyses').bulkPut(batch.map(({ run }) => run));
    await into.table('readingStates').bulkPut(batch.map(({ state }) => state));
  }
  const took = performance.now() - began;
  await into.delete();
  return took;
}

/** How many stories MiniSearch holds. */
export async function heldByMiniSearch(): Promise<number> {
  return mini?.documentCount ?? 0;
}

export async function bytesStored(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}
