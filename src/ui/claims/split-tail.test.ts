import { expect, test } from 'vitest';
import { splitTail } from './split-tail.ts';

test('a statement is split before its last two words, so that its mark stays with them', () => {
  expect(splitTail('Shares of it rose.')).toEqual({ head: 'Shares of ', tail: 'it rose.' });
  expect(splitTail('The internationalization-related effort.')).toEqual({
    head: 'The internationalization-related ',
    tail: 'effort.',
  });
  expect(splitTail('Rose.')).toEqual({ head: '', tail: 'Rose.' });
});

test('text without spaces is split before its last two characters', () => {
  expect(splitTail('中国人工智能股票大涨。')).toEqual({
    head: '中国人工智能股票大',
    tail: '涨。',
  });
});

test('a character of two code units is never cut', () => {
  const { head, tail } = splitTail('上涨了𠮷。');
  expect(head + tail).toBe('上涨了𠮷。');
  expect(tail).toBe('𠮷。');
});

test('head and tail are the statement, whatever it is', () => {
  for (const text of [
    '',
    'a',
    'one',
    'a b',
    ' ',
    'https://a.very.long.address.example/with/a/path',
  ])
    expect(splitTail(text).head + splitTail(text).tail).toBe(text);
});
