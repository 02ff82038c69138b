import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analysisRunSchema } from '#domain/analysis/analysis-run-schema.ts';
import { articleSchema } from '#domain/article/article-schema.ts';
import { entriesAsBookmarks } from '#domain/export/export-bookmarks.ts';
import { listEntryOf } from '#domain/export/export-list-entry.ts';
import { sampleStory } from '#domain/export/export-sample-story.ts';
import { predictionSchema } from '#domain/predictions/prediction.ts';
import { recapRunSchema } from '#domain/recap/recap-run.ts';
import { storyOfMarks } from '#domain/samples/sample-marks.ts';
import { sampleRecap } from '#domain/samples/sample-recap.ts';
import { bookmarkSchema } from '#domain/story/bookmark.ts';
import { sentenceNoteSchema } from '#domain/story/sentence-note.ts';
import { readingStateSchema } from '#domain/story/story.ts';
import { fuzzSettings, fuzzTimeout } from '#e2e/fuzz/fuzz-settings.ts';
import { mutated, mutatedText } from '#e2e/fuzz/mutated.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { StorageFull } from '#store/database/storage-full.ts';
import { addSentenceNote } from '#store/stories/notes.ts';
import { exportBackup } from './backup-export.ts';
import { importFile } from './import-file.ts';
import { UnreadableFile } from './import-lines.ts';
import { ImportRefused } from './import-run.ts';
import { zipArchive } from './zip-archive.ts';

/* Whatever is in a file: the import ends in a report or in a kind of its own, and writes no row that its schema refuses. */

const now = Date.UTC(2026, 10, 27);
const story = storyOfMarks(now);
const schemas = {
  articles: articleSchema,
  analyses: analysisRunSchema,
  readingStates: readingStateSchema,
  bookmarks: bookmarkSchema,
  sentenceNotes: sentenceNoteSchema,
  predictions: predictionSchema,
  recaps: recapRunSchema,
};

/** A backup with a story that has all its parts, as the values of its lines. */
async function linesOfBackup(): Promise<unknown[]> {
  const database = new GlossDatabase('backup to mutate');
  await database.articles.put(story.article);
  if (story.run) await database.analyses.put(story.run);
  if (story.state) await database.readingStates.put(story.state);
  await database.recaps.put(sampleRecap());
  await database.siteRules.put({ site: 'a.example', leaveOut: ['p.x'], takeIn: [], updatedAt: 1 });
  const place = { sentenceId: 'S1', exact: 'x', prefix: '', suffix: '', start: 0, end: 1 };
  await addSentenceNote(database, story.article.id, place, 'A note.', now);
  await database.editions.put({
    articleId: story.article.id,
    before: story.article,
    analysisBefore: story.run?.brief ?? null,
    noticedAt: now,
  });
  const packed = await new Response(exportBackup(database, { now })).arrayBuffer();
  const text = gunzipSync(packed).toString();
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const lines = await linesOfBackup();
const asText = (values: unknown) =>
  (Array.isArray(values) ? values : [values]).map((value) => JSON.stringify(value)).join('\n');

const omnivore = [
  { url: 'https://a.example/1', slug: 'a', title: 'One', labels: ['x'], savedAt: '2026-01-01' },
  { url: 'https://a.example/2', slug: 'b', readingProgress: 99, state: 'Archived' },
];
const raindrop = {
  items: [{ link: 'https://a.example/', title: 'x', tags: { a: 1 }, created: '1' }],
};
const csv =
  'url,title,tags,time_added,status\nhttps://a.example/,"A ""b""\nc",x|y,1700000000,archive\n';
const bookmarks = entriesAsBookmarks([listEntryOf(sampleStory()), listEntryOf(story)]);

const texts = fc.oneof(
  { weight: 6, arbitrary: mutated(lines).map(asText) },
  { weight: 3, arbitrary: mutatedText(fc.constant(asText(lines))) },
  {
    weight: 2,
    arbitrary: mutated(omnivore, raindrop, raindrop.items).map(
      (value) => JSON.stringify(value) ?? '',
    ),
  },
  { weight: 2, arbitrary: mutatedText(fc.constantFrom(csv, bookmarks, JSON.stringify(omnivore))) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);

/** Where a file is cut, and a byte that is turned round; null for none. */
const damage = fc.record({ cut: fc.option(fc.nat()), turned: fc.option(fc.nat()) });

const files = fc
  .tuple(texts, fc.constantFrom('plain', 'plain', 'gzip', 'zip'), damage)
  .map(([text, packing, { cut, turned }]) => ({ text, packing, cut, turned }));

async function fileOf({
  text,
  packing,
  cut,
  turned,
}: {
  text: string;
  packing: string;
  cut: number | null;
  turned: number | null;
}): Promise<Blob> {
  const plain = Buffer.from(text);
  const name = text.startsWith('url') ? 'list.csv' : 'list.json';
  const packed =
    packing === 'zip'
      ? Buffer.from(await (await zipArchive([{ name, text }])).arrayBuffer())
      : packing === 'gzip'
        ? gzipSync(plain)
        : plain;
  // A plain text was cut and changed already.
  if (packing !== 'plain' && turned !== null && packed.length > 0) {
    const at = turned % packed.length;
    packed[at] = (packed[at] ?? 0) ^ 255;
  }
  return new Blob([
    packing === 'plain' || cut === null ? packed : packed.subarray(0, cut % packed.length),
  ]);
}

let nth = 0;

async function importInto(database: GlossDatabase, file: Blob, whole: boolean): Promise<string> {
  try {
    const { program, added, merged, skipped } = await importFile(database, file, { now, whole });
    expect(program).not.toBe('');
    return added + merged > 0 ? 'imported' : skipped > 0 ? 'skipped' : 'nothing';
  } catch (error) {
    const known = [UnreadableFile, ImportRefused, StorageFull].some(
      (kind) => error instanceof kind,
    );
    if (!known) throw error;
    return 'refused';
  }
}

async function expectSound(database: GlossDatabase): Promise<void> {
  for (const [table, schema] of Object.entries(schemas)) {
    for (const row of await database.table(table).toArray()) {
      expect(schema.safeParse(row).error?.issues ?? [], table).toEqual([]);
    }
  }
}

test('any file ends in a report or in a kind of failure, and no row breaks its schema', {
  timeout: fuzzTimeout,
}, async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(files, fc.boolean(), async (made, whole) => {
      const database = new GlossDatabase(`any file ${nth++}`);
      try {
        ends.add(await importInto(database, await fileOf(made), whole));
        await expectSound(database);
      } finally {
        await database.delete();
      }
    }),
    fuzzSettings(150),
  );
  // What is made is neither all good nor all bad.
  expect([...ends].sort()).toEqual(expect.arrayContaining(['imported', 'refused', 'skipped']));
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
