import { expect, test } from 'vitest';
import { piecesWithWords } from './pieces-with-words.ts';

const marked = (text: string, words: string[]) =>
  piecesWithWords(text, words)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test('every occurrence of a differing word is marked, but not inside a longer one', () => {
  expect(marked('60 of 600 cars, then 60', ['60'])).toBe('[60] of 600 cars, then [60]');
  expect(marked('It will not sail.', ['will not'])).toBe('It [will not] sail.');
});

test('without spaces a word is marked wherever it is', () => {
  expect(marked('价格上涨两成', ['上涨'])).toBe('价格[上涨]两成');
});

test('words that overlap are marked once, and no text is lost', () => {
  expect(marked('about 70 percent', ['70 percent', '70'])).toBe('about [70 percent]');
  expect(marked('nothing here', ['', 'absent'])).toBe('nothing here');
});
