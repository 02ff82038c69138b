import { expect, test } from 'vitest';
import { claimCountLine } from './claim-count-line.ts';

const none = {
  'article words': 0,
  'other words': 0,
  differs: 0,
  'not matched': 0,
  'other source': 0,
  added: 0,
};

test('the head counts each kind of mark that occurs', () => {
  const marks = { ...none, 'article words': 9, 'other words': 14, differs: 1, 'not matched': 2 };
  expect(claimCountLine({ marks, confirmed: 12 })).toBe(
    '9 in the article’s words · 14 in other words, 12 confirmed · 1 differs · 2 not matched',
  );
  expect(claimCountLine({ marks: { ...none, 'other words': 3, added: 1 }, confirmed: 0 })).toBe(
    '3 in other words · 1 added by the model',
  );
  expect(claimCountLine({ marks: { ...none, 'other words': 17 }, confirmed: 17 })).toBe(
    '17 in other words, all confirmed',
  );
  expect(claimCountLine({ marks: none, confirmed: 0 })).toBe('');
});
