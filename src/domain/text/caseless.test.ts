import { expect, test } from 'vitest';
import { caseless, caselessRegExp } from './caseless.ts';

const sources = [
  '(?<![\\p{L}\\p{N}])(?:said|über|ёлка)(?![\\p{L}\\p{M}\\p{N}])',
  '^[\\p{Pi}"\'(\\s]*\\p{Lu}\\p{L}+',
  '[^\\p{L}\\]]x\\p{Ll}',
  '\\[\\p{N}+\\]',
  '[\\p{sc=Hangul}\\p{sc=Han}]{2}',
];
const texts = [
  'He said so',
  'He SAID so',
  'unsaid',
  'said\u0301',
  'ÜBER alles',
  'ЁЛКА',
  '“Éclair',
  'éclair',
  '-xA',
  ']xa',
  'axa',
  '[12]',
  '[١٢]',
  '한국',
  '漢字',
  'kana',
];

test('matches what the flags `iu` match, in every script of the Basic Multilingual Plane', () => {
  for (const source of sources)
    for (const text of texts) {
      const found = new RegExp(source, 'iu').exec(text);
      expect(caselessRegExp(source).exec(text), `${source} in ${text}`).toEqual(found);
    }
});

test('has the source that it was given, so that patterns can be put together', () => {
  const name = caseless('\\p{Lu}\\p{L}+');
  const named = caseless(`by ${name.source}`);
  expect(named.source).toBe('by \\p{Lu}\\p{L}+');
  expect(named.exec('Written BY Édouard')?.[0]).toBe('BY Édouard');
});

test('finds every match where it is asked to', () => {
  expect('Said, said, unsaid'.match(caselessRegExp('(?<!\\p{L})said', 'g'))).toEqual([
    'Said',
    'said',
  ]);
});

test('half of a pair of units is no letter', () => {
  expect(caseless('\\p{L}').test('\ud835')).toBe(false);
});
