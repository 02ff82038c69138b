import { expect, test } from 'vitest';
import { momentInWords } from './moment-in-words.ts';

test('a moment keeps its own precision', () => {
  expect(momentInWords('2023')).toBe('2023');
  expect(momentInWords('2023-03')).toBe('March 2023');
  expect(momentInWords('2023-03-14')).toBe('March 14, 2023');
});

test('the day is the one in the moment’s own time zone', () => {
  expect(momentInWords('2026-03-19T00:30:00+08:00')).toBe('March 19, 2026');
});
