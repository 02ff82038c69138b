import { expect, test } from 'vitest';
import { datelineLength } from './dateline.ts';

test.each([
  ['KATHMANDU, April 25 (Reuters) - ', 'Nepal disputed on Tuesday that a bird had hit the plane.'],
  ['WASHINGTON — ', 'The Senate voted on Tuesday to end the debate on the bill.'],
  ['Berlin (dpa) - ', 'Die Regierung hat am Dienstag ein neues Gesetz beschlossen.'],
  [
    '新华社北京4月24日电 ',
    '中国国家航天局表示，航天科技是当今世界科技发展的重要领域，也是人类和平利用太空的手段。',
  ],
])('a report opens with its dateline: %s', (dateline, rest) => {
  expect(datelineLength(dateline + rest)).toBe(dateline.length);
});

test.each([
  'Mixture of Experts (MoE) models use only a part of their parameters for each token.',
  'The Civil Aviation Authority of Nepal (CAAN) said on Twitter that the manager had been barred.',
  'Nato - the North Atlantic Treaty Organization - was formed in Washington DC in 1949.',
])('a name with its short form is no dateline: %s', (text) => {
  expect(datelineLength(text)).toBe(0);
});
