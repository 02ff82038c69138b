import { expect, test } from 'vitest';
import { collectedAfter, publishedAgo } from './freshness-words.ts';

test('the delay of a collection is counted from publication', () => {
  expect(collectedAfter({ count: 0, unit: 'minute' })).toBe(
    'collected within a minute of publication',
  );
  expect(collectedAfter({ count: 1, unit: 'hour' })).toBe('collected 1 hour after publication');
  expect(collectedAfter({ count: 8, unit: 'month' })).toBe('collected 8 months after publication');
});

test('the age of an article is given in the largest unit that fits', () => {
  const now = Date.parse('2026-03-19T12:00:00Z');
  expect(publishedAgo('2025-07-12T12:00:00Z', now)).toBe('Published 8 months ago');
  expect(publishedAgo('2026-03-19T11:30:00Z', now)).toBe('Published 30 minutes ago');
});
