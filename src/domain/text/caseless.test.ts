import { expect, test } from 'vitest';
import { caseless } from './caseless.ts';

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
      expect(caseless(source).exec(text), `${source} in ${text}`).toEqual(found);
    }
});

test('finds every match where it is asked to', () => {
  expect('Said, said, unsaid'.match(caseless('(?<!\\p{L})said', 'g'))).toEqual(['Said', 'said']);
});

test('half of a pair of units is no letter', () => {
  expect(caseless('\\p{L}').test('\ud835')).toBe(false);
});
