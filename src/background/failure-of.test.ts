import { expect, test } from 'vitest';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import { failureOf, interruptedFailure } from './failure-of.ts';

test("an analyst's own failure is stored as it is", () => {
  const failure = interruptedFailure();
  expect(failureOf(new AnalystError(failure))).toBe(failure);
});

test('a full disk is told as such, also where the database wraps it', () => {
  const full = new DOMException('', 'QuotaExceededError');
  expect(failureOf(full).kind).toBe('storage full');
  expect(failureOf(Object.assign(new Error('AbortError'), { inner: full })).kind).toBe(
    'storage full',
  );
});

test('a defect of ours names its kind only: its message could hold what the reader reads', () => {
  const failure = failureOf(new TypeError('secret words of the article'));
  expect(failure.kind).toBe('internal');
  expect(JSON.stringify(failure)).not.toContain('secret');
});
