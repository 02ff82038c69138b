import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import {
  sampleArticle,
  sampleClaim,
  sampleEvidence,
  sampleRun,
} from '#domain/samples/sample-story.ts';
import {
  defaultSettings,
  type Endpoint,
  type SecondReadingSettings,
} from '#domain/settings/settings.ts';
import { plannedReading } from './planned-reading.ts';
import { workerId } from './worker-id.ts';

const endpointAt = (id: string, address: string, preset = 'custom'): Endpoint => ({
  id,
  preset,
  address,
  key: 'sk',
  model: 'gpt-5-mini',
});
const local = endpointAt('local', 'http://127.0.0.1:9/v1');
const paid = endpointAt('paid', 'https://api.openai.com/v1', 'openai');
const unpriced = endpointAt('unpriced', 'https://models.example/v1');
const reworded = sampleClaim('takeaway-1', 'There is room for 240 people.', {
  evidence: sampleEvidence(2, { verdict: 'near' }),
});

function plan(
  writer: Endpoint,
  choice: Partial<SecondReadingSettings> = {},
  initiative: Parameters<typeof plannedReading>[3] = 'unasked',
  changes: Partial<AnalysisRun> = {},
) {
  const analyst = {
    kind: 'model',
    endpointId: writer.id,
    provider: '',
    host: '',
    model: '',
  } as const;
  const keyTakeaways = { writtenBy: 'model', complete: true, content: [reworded] } as const;
  const draft = { keyTakeaways: { ...keyTakeaways, content: [reworded] } };
  const settings = {
    ...defaultSettings,
    endpoints: [local, paid, unpriced],
    secondReading: { ...defaultSettings.secondReading, ...choice },
  };
  return plannedReading(
    { ...sampleRun({ analyst, draft }), ...changes },
    sampleArticle(),
    settings,
    initiative,
  );
}

test.each([
  ['a local model', local, {}, 'queued'],
  ['a paid one under the sum', paid, {}, 'queued'],
  ['a paid one over the sum', paid, { upTo: 0 }, 'offered'],
  ['a local one where nothing may be spent', local, { upTo: 0 }, 'queued'],
  ['one whose price nobody knows', unpriced, {}, 'offered'],
  ['any, where the reader wants to be asked', local, { when: 'ask' }, 'offered'],
  ['a paid writer with a local checker', paid, { endpointId: 'local', upTo: 0 }, 'queued'],
  ['a checker that is set up no more', local, { endpointId: 'gone' }, 'queued'],
] as const)('%s', async (_, writer, choice, status) => {
  const reading = await plan(writer, choice);
  expect(reading?.status).toBe(status);
  expect(reading?.workerId).toBe(status === 'queued' ? workerId : null);
});

test('never, and with nothing to read or nobody to read it, there is none', async () => {
  for (const initiative of ['unasked', 'asked', 'agreed'] as const) {
    expect(await plan(local, { when: 'never' }, initiative)).toBeNull();
  }
  expect(await plan(local, {}, 'asked', { draft: {} })).toBeNull();
  expect(await plan(local, {}, 'asked', { analyst: { kind: 'extractive' } })).toBeNull();
  expect(await plan(endpointAt('gone', local.address))).toBeNull();
});

test('the button begins what costs little; a price the reader has not seen is told first', async () => {
  expect((await plan(local, { when: 'ask' }, 'asked'))?.status).toBe('queued');
  const offered = await plan(unpriced, {}, 'asked');
  expect(offered?.status).toBe('offered');
  const known = { secondReading: offered };
  expect((await plan(unpriced, {}, 'agreed', known))?.status).toBe('queued');
  // The price was that of another model.
  const changed = await plan(unpriced, { endpointId: 'paid', upTo: 0 }, 'agreed', known);
  expect(changed).toMatchObject({ status: 'offered', endpointId: 'paid' });
});

test('what was answered and what it took stays when the rest is read', async () => {
  const before = await plan(local);
  const usage = { inputTokens: 9, outputTokens: 9, cost: null };
  const secondReading = before && { ...before, answered: ['takeaway-9'], usage };
  const next = await plan(local, {}, 'agreed', { secondReading });
  expect(next).toMatchObject({ answered: ['takeaway-9'], usage, resumed: 0 });
});
