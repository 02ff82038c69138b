import { expect, test } from 'vitest';
import { ageInWords } from './age-in-words.ts';
import { momentInWords } from './moment-in-words.ts';

test('a moment keeps the precision that it has', () => {
  expect(momentInWords('2023')).toBe('2023');
  expect(momentInWords('2023-03')).toBe('March 2023');
  expect(momentInWords('2023-03-14')).toBe('14 March 2023');
});

test('the day is the one of the moment’s own zone', () => {
  expect(momentInWords('2026-03-19T00:30:00+08:00')).toBe('19 March 2026');
});

const now = Date.parse('2026-03-20T12:00:00Z');

test('an age is told in hours, then days, and from a week on as the date', () => {
  expect(ageInWords('2026-03-20T11:30:00Z', now)).toBe('within the hour');
  expect(ageInWords('2026-03-20T06:00:00Z', now)).toBe('6 h ago');
  expect(ageInWords('2026-03-19T06:00:00Z', now)).toBe('yesterday');
  expect(ageInWords('2026-03-17T06:00:00Z', now)).toBe('3 days ago');
  expect(ageInWords('2026-03-01T06:00:00Z', now)).toBe('1 March 2026');
});

test('a date without a time of day is never told in hours', () => {
  expect(ageInWords('2026-03-20', now)).toBe('today');
  expect(ageInWords('2026-03', now)).toBe('March 2026');
});

test('what lies ahead is told as a date', () => {
  expect(ageInWords('2026-04-01', now)).toBe('1 April 2026');
});
