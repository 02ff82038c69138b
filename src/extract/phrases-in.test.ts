import { expect, test } from 'vitest';
import { phrasesIn } from './phrases-in.ts';

test.each([
  ['LESEN SIE AUCH: Der neue Plan', ['more']],
  ['ЧИТАЙТЕ также', ['more']],
  ['LÄS OCKSÅ', ['more']],
  ['Subscribe to our NEWSLETTER', ['subscribe']],
  ['RSS', ['follow']],
  ['＝ＡＰ', ['credit']],
  ['3 March 2024', ['date']],
  ['Write to jane.doe@example.org', ['contact']],
  ['By Jane Doe', ['author']],
  ['By the same token', ['author']],
  ['By 2024 it was gone', []],
  ['By 张三', []],
  ['She is a staff writer at The Paper', ['author']],
  ['She is an online educator, author and mother', []],
  ['Anna Moll ist Redakteurin', ['author']],
  ['He works as an editor', []],
])('%s says %j in either case', (text, names) => {
  expect(phrasesIn(text, false)).toEqual(names);
  expect(phrasesIn(text.toUpperCase(), false)).toEqual(names);
});

test('a long s and a Kelvin sign are read as letters, a dotted capital I is none of ours', () => {
  expect(phrasesIn('ſubscribe', false)).toEqual(['subscribe']);
  expect(phrasesIn('Sign in to Facebook'.replace('k', '\u212a'), true)).toEqual([
    'subscribe',
    'follow',
  ]);
  expect(phrasesIn('İLGİLİ', false)).toEqual([]);
});

test('of a long text only beginning and end are read', () => {
  const middle = 'word '.repeat(100);
  expect(phrasesIn(`${middle}cookie ${middle}`, true)).toEqual([]);
  expect(phrasesIn(`${middle}cookie`, true)).toEqual(['terms']);
});
