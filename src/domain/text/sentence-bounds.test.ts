import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceBounds } from './sentence-bounds.ts';
import { breakClassOf } from './sentence-classes.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const bySegmenter = (text: string) =>
  [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);

test('the ends of sentences are those that the browser finds', () => {
  const unit = fc.constantFrom(
    ...'aAbBёЁ中カ1..!?, ;:-—\'"»«()’“”。！「」、\n\r\u00ad\u0301\u200b\u00a0\u3000\u2028%…·€ªſ．',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(sentenceBounds(text)).toEqual(bySegmenter(text));
    }),
    { numRuns: 2000 },
  );
});

test('every character whose class is known ends and joins sentences as it does in the browser', () => {
  const around =
    'a*b|A.*B|a. *b|a. *B|a!*B|1.*2|a.*1|*.B|*.b|a.)*B|a! )*B|x. *|a. B*b|. *\n|a. *中'.split('|');
  const wrong: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    const isOneOfMany = (unit > 0x4e10 && unit < 0x9fe0) || (unit > 0xac10 && unit < 0xd790);
    if (!breakClassOf(unit) || (isOneOfMany && unit % 1000)) continue;
    for (const place of around) {
      const text = place.replace('*', () => String.fromCharCode(unit));
      if (sentenceBounds(text)?.join() !== bySegmenter(text).join()) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
});

test('a text in a script that is not known here is left to the browser', () => {
  expect(sentenceBounds('यह पहला है।')).toBeNull();
  expect(sentenceBounds('One 😀. Two.')).toBeNull();
});
