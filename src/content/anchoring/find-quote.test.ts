import { expect, test } from 'vitest';
import { canPart, type Field, placesOf } from './find-quote.ts';

/** A text without breaks other than those its own characters make. */
const fieldOf = (text: string): Field => ({
  text,
  pageAt: (at) => at,
  parted: (at) => canPart(text[at - 1], text[at]),
});

test('Every place of the words is found, with how much of the context agrees', () => {
  const places = placesOf(fieldOf('a.no.b;c.no.d'), { words: 'no.', before: 'c.', after: 'd' });
  expect(places).toEqual([
    { start: 2, end: 5, context: 1 },
    { start: 9, end: 12, context: 3 },
  ]);
});

test('Whole words are preferred to parts of longer ones', () => {
  const places = placesOf(fieldOf('nobody;no;norway'), { words: 'no', before: '', after: '' });
  expect(places.map(({ start }) => start)).toEqual([7]);
});

test('Where there are no whole words, parts will do', () => {
  const places = placesOf(fieldOf('xxpricesfellxx'), {
    words: 'pricesfell',
    before: '',
    after: '',
  });
  expect(places).toHaveLength(1);
});

test('A word may begin at any character of a script without spaces', () => {
  expect(canPart('中', '文')).toBe(true);
  expect(canPart('a', 'b')).toBe(false);
});

test('No words are nowhere', () => {
  expect(placesOf(fieldOf('abc'), { words: '', before: '', after: '' })).toEqual([]);
});
