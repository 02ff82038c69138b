import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { RecapRun, RecapStatement } from '#domain/recap/recap-run.ts';
import { sampleRecap } from '#domain/samples/sample-recap.ts';
import { makeStory } from '#e2e/bench/reading-list/make-story.ts';
import { GlossDatabase } from '#store/database/database.ts';
import { exportBackup } from './backup-export.ts';
import { importFile } from './import-file.ts';
import { ImportRefused } from './import-run.ts';

let nth = 0;
let database: GlossDatabase;
beforeEach(() => {
  database = new GlossDatabase(`backup of recaps ${nth++}`);
});

const claim = {
  articleId: 'a',
  claimId: 'c1',
  text: 'The ferry to Halden carried 4,000 people in March.',
  language: 'en',
};
const borne: RecapStatement = {
  text: 'The ferry to Halden carried 4,000 people in March.',
  claims: [claim],
  near: false,
};
const forged: RecapStatement = {
  ...borne,
  text: 'The ferry to Halden carried 9,000 people in May.',
};

const recap = (changes: Partial<RecapRun> = {}): RecapRun =>
  sampleRecap({
    provider: 'models.example',
    themes: [{ heading: 'The ferry to Halden', statements: [borne] }],
    withheld: 1,
    usage: { inputTokens: 900, outputTokens: 200, cost: 0.01 },
    startedAt: 100,
    finishedAt: 200,
    ...changes,
  });

/** A backup of a list of one story, and of these recaps. */
async function backupOf(recaps: RecapRun[]): Promise<Blob> {
  const from = new GlossDatabase(`backup of recaps ${nth++}`);
  await from.articles.put(makeStory(1, 120).article);
  await from.recaps.bulkPut(recaps);
  return new Blob([await new Response(exportBackup(from, { now: 1000 })).arrayBuffer()]);
}

async function broughtIn(recaps: RecapRun[], into: GlossDatabase): Promise<RecapRun[]> {
  await importFile(into, await backupOf(recaps), { now: 1000 });
  return into.recaps.toArray();
}

test('a recap written by a model is restored unchanged, an empty one is not exported', async () => {
  const offered = recap({ week: '2026-03-09', status: 'offered', themes: [] });
  expect(await broughtIn([recap(), offered], database)).toEqual([recap()]);
});

test('a statement that its claims do not support is not imported', async () => {
  const mixed = recap({ themes: [{ heading: '', statements: [forged, borne] }] });
  const [taken] = await broughtIn([mixed], database);
  expect(taken?.themes).toEqual([{ heading: '', statements: [borne] }]);
  expect(taken?.withheld).toBe(2);
});

test('a heading with a figure that is not in the claims is left out', async () => {
  const [taken] = await broughtIn(
    [recap({ themes: [{ heading: '9,000 on the ferry', statements: [borne] }] })],
    database,
  );
  expect(taken?.themes[0]?.heading).toBe('');
});

test('a heading of a file sends the reader nowhere, and hides nothing', async () => {
  const heading = 'Ferries\u202E: call 0800 555 0199 or gloss-verify.example';
  const themes = [{ heading, statements: [borne] }];
  const [taken] = await broughtIn([recap({ themes })], database);
  expect(taken?.themes[0]?.statements).toHaveLength(1);
  expect(taken?.themes[0]?.heading ?? '').not.toMatch(/0199|gloss-verify|\u202E/);
});

test('who wrote a recap is named by a service and a model, and by no sentence', async () => {
  const told = 'Gloss needs you to call the safety desk now';
  const [forged] = await broughtIn([recap({ provider: told, model: told })], database);
  expect(forged).toMatchObject({ provider: '…', model: '…' });
  const week = '2026-03-09';
  const names = { provider: 'models.example:8080', model: 'meta-llama/Llama-3.3-70B-Instruct' };
  await broughtIn([recap({ week, ...names })], database);
  expect(await database.recaps.get(week)).toMatchObject(names);
});

test('a recap that was being written is imported as stopped, held by no worker', async () => {
  const running = recap({ status: 'running', workerId: 'w', finishedAt: null });
  expect(await broughtIn([running], database)).toMatchObject([
    { status: 'stopped', workerId: null, progress: null },
  ]);
});

test('of two recaps of a week the later one wins, and one being written stays', async () => {
  await database.recaps.put(recap({ startedAt: 150 }));
  expect((await broughtIn([recap()], database))[0]?.startedAt).toBe(150);
  expect((await broughtIn([recap({ startedAt: 160 })], database))[0]?.startedAt).toBe(160);
  await database.recaps.put(recap({ status: 'running', workerId: 'w', themes: [] }));
  expect((await broughtIn([recap({ startedAt: 170 })], database))[0]?.status).toBe('running');
});

test('a failed all-or-nothing import restores the recap', async () => {
  await database.recaps.put(recap());
  const later = await backupOf([recap({ startedAt: 300 })]);
  const stream = later.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  const text = await new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text();
  const cut = new Blob([text.replace(/\{"end".*\n/, '')]);
  await expect(importFile(database, cut, { now: 1000, whole: true })).rejects.toThrow(
    ImportRefused,
  );
  expect(await database.recaps.toArray()).toEqual([recap()]);
});
