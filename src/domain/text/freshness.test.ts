import { expect, test } from 'vitest';
import { collectedIn, freshnessOf } from './freshness.ts';

const now = Date.parse('2026-03-19T12:00:00Z');

test('an article is fresh for a day, recent for a week, then stale', () => {
  expect(freshnessOf('2026-03-18T12:00:00Z', now)).toBe('Fresh');
  expect(freshnessOf('2026-03-18T11:59:00Z', now)).toBe('Recent');
  expect(freshnessOf('2026-03-12T12:00:00Z', now)).toBe('Recent');
  expect(freshnessOf('2026-03-12T11:59:00Z', now)).toBe('Stale');
});

test('an article without a readable date has no freshness', () => {
  expect(freshnessOf(null, now)).toBeNull();
  expect(freshnessOf('yesterday', now)).toBeNull();
});

test('the delay of the reading is told in minutes, hours, then days', () => {
  expect(collectedIn('2026-03-19T11:14:00Z', '2026-03-19T12:00:00Z')).toBe('collected in 46 min');
  expect(collectedIn('2026-03-19T12:00:00Z', '2026-03-19T12:00:20Z')).toBe(
    'collected within a minute',
  );
  expect(collectedIn('2026-03-19T02:00:00Z', '2026-03-19T12:00:00Z')).toBe('collected in 10 h');
  expect(collectedIn('2026-03-09T12:00:00Z', '2026-03-19T12:00:00Z')).toBe('collected in 10 days');
  expect(collectedIn('2025-07-12T12:00:00Z', '2026-03-19T12:00:00Z')).toBe('collected in 8 months');
  expect(collectedIn('2016-03-30T12:00:00Z', '2026-03-19T12:00:00Z')).toBe('collected in 9 years');
});

test('no delay is told for a day without a time, nor for a publication after the reading', () => {
  expect(collectedIn('2026-03-19', '2026-03-19T12:00:00Z')).toBeNull();
  expect(collectedIn('2026-03-19T13:00:00Z', '2026-03-19T12:00:00Z')).toBeNull();
  expect(collectedIn(null, '2026-03-19T12:00:00Z')).toBeNull();
});
