import { expect, test } from 'vitest';
import { AnalystError } from '#domain/analysis/analyst-failure.ts';
import { makeFailure } from '#domain/analysis/make-failure.ts';
import { failureOf } from './failure-of.ts';

test("an analyst's own failure is stored as it is", () => {
  const failure = makeFailure('interrupted', 'article');
  expect(failureOf(new AnalystError(failure), 'article')).toBe(failure);
});

test('a full disk is told as such, also where the database wraps it', () => {
  const full = new DOMException('', 'QuotaExceededError');
  expect(failureOf(full, 'article').kind).toBe('storage full');
  expect(failureOf(Object.assign(new Error('AbortError'), { inner: full }), 'recap').kind).toBe(
    'storage full',
  );
});

test('a defect of ours names its kind only: its message could hold what the reader reads', () => {
  const failure = failureOf(new TypeError('secret words of the article'), 'article');
  expect(failure.kind).toBe('internal');
  expect(JSON.stringify(failure)).not.toContain('secret');
});

test.each([
  [
    'TypeError: words\n    at write (chrome-extension://gloss/a.js:1:2)\n    at next (b.js:3:4)',
    'at write (chrome-extension://gloss/a.js:1:2)',
  ],
  [
    'write@moz-extension://5e2f-one-of-a-profile/a.js:1:2\nnext@moz-extension://5e2f/b.js:3:4\n',
    'write@/a.js:1:2',
  ],
  ['async*@moz-extension://5e2f-one-of-a-profile/a.js:1:2\n', 'async*@/a.js:1:2'],
])(
  'the place of a defect is told as each browser writes it, without the address of a profile',
  (stack, at) => {
    const cause = Object.assign(new TypeError('words'), { stack });
    expect(failureOf(cause, 'article').details).toMatchObject({ at });
  },
);
