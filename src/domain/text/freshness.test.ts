import { expect, test } from 'vitest';
import { collectionDelay, freshnessOf } from './freshness.ts';

const now = Date.parse('2026-03-19T12:00:00Z');

test('an article is fresh for a day, recent for a week, then stale', () => {
  expect(freshnessOf('2026-03-18T12:00:00Z', now)).toBe('fresh');
  expect(freshnessOf('2026-03-18T11:59:00Z', now)).toBe('recent');
  expect(freshnessOf('2026-03-12T12:00:00Z', now)).toBe('recent');
  expect(freshnessOf('2026-03-12T11:59:00Z', now)).toBe('stale');
});

test('an article without a readable date has no freshness', () => {
  expect(freshnessOf(null, now)).toBeNull();
  expect(freshnessOf('yesterday', now)).toBeNull();
});

test.each([
  ['2026-03-19T11:59:40Z', 0, 'minute'],
  ['2026-03-19T11:14:00Z', 46, 'minute'],
  ['2026-03-19T02:00:00Z', 10, 'hour'],
  ['2026-03-09T12:00:00Z', 10, 'day'],
  ['2025-07-12T12:00:00Z', 8, 'month'],
  ['2016-03-30T12:00:00Z', 9, 'year'],
])('the delay since %s is %d in the largest unit that fits, %s', (published, count, unit) => {
  expect(collectionDelay(published, '2026-03-19T12:00:00Z')).toEqual({ count, unit });
});

test('there is no delay for a day without a time, or for a publication after the reading', () => {
  expect(collectionDelay('2026-03-19', '2026-03-19T12:00:00Z')).toBeNull();
  expect(collectionDelay('2026-03-19T13:00:00Z', '2026-03-19T12:00:00Z')).toBeNull();
  expect(collectionDelay(null, '2026-03-19T12:00:00Z')).toBeNull();
});
