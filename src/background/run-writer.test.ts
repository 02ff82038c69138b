import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { sampleAnalysis, sampleRun } from '#domain/samples/sample-story.ts';
import { database } from '#store/database/database.ts';
import { RunWriter } from './run-writer.ts';
import { workerId } from './worker-id.ts';

const progress = (phase: 'waiting' | 'writing') => ({ phase, since: 1 });
const row = () => database.analyses.get('a');
let written: string[] = [];
let lost = 0;
let writer: RunWriter;

beforeEach(async () => {
  written = [];
  await database.analyses.put(
    sampleRun({ articleId: 'a', status: 'running', workerId, draft: null, progress: null }),
  );
  lost = 0;
  writer = new RunWriter('a', {
    onWritten: (changes) => written.push(Object.keys(changes).sort().join()),
    onLost: () => lost++,
  });
});

test('a change of phase is written with the text that follows upon it', async () => {
  writer.write({ progress: progress('writing') });
  writer.write({ draft: sampleAnalysis() });
  await writer.settle();
  expect(written).toEqual(['draft,progress']);
  expect((await row())?.progress?.phase).toBe('writing');
});

test('a change of phase on which nothing follows is written by itself', async () => {
  writer.write({ progress: progress('waiting') });
  await vi.waitFor(async () => expect((await row())?.progress?.phase).toBe('waiting'));
  expect(written).toEqual(['progress']);
});

test('what comes while it writes is one write more, and after a pause it writes again', async () => {
  writer.write({ draft: {} });
  writer.write({ draft: sampleAnalysis() });
  writer.write({ usage: { inputTokens: 1, outputTokens: 2, cost: null } });
  await writer.settle();
  expect(written).toEqual(['draft', 'draft,usage']);
  await writer.settle();
  writer.write({ draft: {} });
  await writer.settle();
  expect((await row())?.draft).toEqual({});
});

test('a run that another worker holds by now is left as it is, and whoever writes it is told', async () => {
  await database.analyses.update('a', { workerId: 'another' });
  writer.write({ draft: sampleAnalysis() });
  await writer.settle();
  expect((await row())?.draft).toBeNull();
  expect({ written, lost }).toEqual({ written: [], lost: 1 });
});
