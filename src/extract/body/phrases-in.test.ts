import fc from 'fast-check';
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
  expect(phrasesIn([text, text.toUpperCase()], false)).toEqual([names, names]);
});

test('a long s and a Kelvin sign are read as letters, a dotted capital I is none of ours', () => {
  expect(phrasesIn(['ſubscribe'], false)).toEqual([['subscribe']]);
  expect(phrasesIn(['Sign in to Facebook'.replace('k', '\u212a')], true)).toEqual([
    ['subscribe', 'follow'],
  ]);
  expect(phrasesIn(['İLGİLİ'], false)).toEqual([[]]);
});

test('of a long text only beginning and end are read', () => {
  const middle = 'word '.repeat(100);
  expect(phrasesIn([`${middle}cookie ${middle}`], true)).toEqual([[]]);
  expect(phrasesIn([`${middle}cookie`], true)).toEqual([['terms']]);
});

const text = fc
  .array(
    fc.constantFrom(
      'Photo',
      ':',
      '—',
      '新聞',
      'Read more',
      'said on\n',
      '3 March 2024',
      '(ap',
      'by',
    ),
  )
  .map((parts) => parts.join(' '));

test('what is in a text does not depend on the texts around it', () => {
  fc.assert(
    fc.property(fc.array(text), fc.boolean(), (texts, areLong) => {
      const alone = texts.map((one) => phrasesIn([one], areLong)[0]);
      expect(phrasesIn(texts, areLong)).toEqual(alone);
    }),
  );
});
