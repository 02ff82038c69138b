// @vitest-environment happy-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import type { SecondReading } from '#domain/analysis/second-reading.ts';
import { sampleClaim, sampleEvidence, sampleRun } from '#domain/samples/sample-story.ts';
import { SecondReadingLine } from './second-reading-line.tsx';

const on = { onCheck: vi.fn(), onStop: vi.fn(), onAct: vi.fn() };
let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
  vi.clearAllMocks();
});

const content = [1, 2, 3].map((nth) =>
  sampleClaim(`takeaway-${nth}`, `Reworded ${nth}.`, {
    evidence: sampleEvidence(2, { verdict: 'near' }),
  }),
);
const reading: SecondReading = {
  status: 'offered',
  workerId: null,
  resumed: 0,
  endpointId: 'e1',
  provider: 'A service',
  host: 'service.example',
  model: 'ferry-mini',
  answered: [],
  estimatedCost: 0.02,
  failure: null,
  usage: null,
  startedAt: 1,
  finishedAt: null,
};

function show(changes: Partial<SecondReading> | null, checker: string | null = 'ferry-mini') {
  const draft = { keyTakeaways: { writtenBy: 'model' as const, complete: true, content } };
  const run = sampleRun({ draft, secondReading: changes && { ...reading, ...changes } });
  act(() => render(<SecondReadingLine run={run} checker={checker} {...on} />, root));
  return root.textContent;
}

const press = () => act(() => root.querySelector('button')?.click());

test('an offer has its price, and the button begins it', () => {
  expect(show({})).toBe(
    '3 claims haven’t been checked for meaning.Check with ferry-mini (about $0.0200)',
  );
  press();
  expect(on.onCheck).toHaveBeenCalledOnce();
  expect(show({ estimatedCost: null })).toContain('The price is unknown.');
});

test('an analysis from before there were second readings has the same offer, without a price', () => {
  expect(show(null)).toContain('Check with ferry-mini');
});

test('while it goes on, how far it is, and Stop', () => {
  expect(show({ status: 'running', answered: ['takeaway-1'] })).toBe(
    'ferry-mini is checking claims against the article: 1 of 3 done.Stop',
  );
  press();
  expect(on.onStop).toHaveBeenCalledOnce();
});

test('cut midway, it says how many were read, and tries again on request', () => {
  const failure = makeFailure('broken off', 'second reading');
  const shown = show({ status: 'failed', failure, answered: ['takeaway-1', 'takeaway-3'] });
  expect(shown).toContain('ferry-mini stopped midway: 2 of 3 claims were read. The connection');
  press();
  expect(on.onAct).toHaveBeenCalledWith('try again', null);
  expect(show({ status: 'failed', failure })).toContain('Their marks are unchanged.');
});

test('done, it names who checked; and nothing where the reader wants none', () => {
  const answered = content.map(({ id }) => id);
  expect(show({ status: 'done', answered })).toBe(
    'ferry-mini checked 3 claims against the article.',
  );
  expect(show({ status: 'done', answered }, null)).toBe('');
  expect(show({}, null)).toBe('');
  expect(show(null, null)).toBe('');
});
