import { expect, test } from 'vitest';
import { ageInWords } from './age-in-words.ts';

const now = Date.parse('2026-03-20T12:00:00Z');

test('an age is given in hours, then in days, and after a week as a date', () => {
  expect(ageInWords('2026-03-20T11:30:00Z', now)).toBe('less than an hour ago');
  expect(ageInWords('2026-03-20T06:00:00Z', now)).toBe('6 hours ago');
  expect(ageInWords('2026-03-19T06:00:00Z', now)).toBe('yesterday');
  expect(ageInWords('2026-03-17T06:00:00Z', now)).toBe('3 days ago');
  expect(ageInWords('2026-03-01T06:00:00Z', now)).toBe('March 1, 2026');
});

test('the age of a date without a time of day is never given in hours', () => {
  expect(ageInWords('2026-03-20', now)).toBe('today');
  expect(ageInWords('2026-03', now)).toBe('March 2026');
});

test('a moment in the future is given as a date', () => {
  expect(ageInWords('2026-04-01', now)).toBe('April 1, 2026');
});
