import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { RecapRun } from '#domain/recap/recap-run.ts';
import { sampleRecap } from '#domain/samples/sample-recap.ts';
import { database } from '#store/database/database.ts';
import { deleteEverything } from '#store/settings/delete-everything.ts';
import { changeHeldRecap, findOrphanedRecaps, findRecap, putRecap } from './recaps.ts';

const run = (changes: Partial<RecapRun> = {}): RecapRun =>
  sampleRecap({ status: 'running', workerId: 'one', finishedAt: null, ...changes });

beforeEach(deleteEverything);

test('only the worker that holds a recap can write to it, and only while it runs', async () => {
  await putRecap(run());
  await changeHeldRecap('2026-03-02', 'another', { withheld: 5 });
  expect((await findRecap('2026-03-02'))?.withheld).toBe(0);
  await changeHeldRecap('2026-03-02', 'one', { withheld: 2 });
  expect((await findRecap('2026-03-02'))?.withheld).toBe(2);
  await putRecap(run({ status: 'stopped' }));
  await changeHeldRecap('2026-03-02', 'one', { withheld: 3 });
  expect((await findRecap('2026-03-02'))?.withheld).toBe(0);
});

test('a recap running under another worker is an orphan', async () => {
  await putRecap(run());
  await putRecap(run({ week: '2026-03-09', workerId: 'two' }));
  await putRecap(run({ week: '2026-03-16', status: 'done' }));
  expect((await findOrphanedRecaps('two')).map(({ week }) => week)).toEqual(['2026-03-02']);
});

test('an invalid row is not a recap', async () => {
  await database.recaps.put({ week: '2026-03-02', themes: 'none' } as never);
  expect(await findRecap('2026-03-02')).toBeNull();
});
