import { expect, test } from 'vitest';
import { verdictReasonOfSentence } from './verdict-reason.ts';
import { storedReasonSchema } from './verdict-reason-schema.ts';

test.each([
  ['It cites no sentence of the article.', { kind: 'uncited', paragraphs: [] }],
  ['Worded differently from ¶3 and ¶5.', { kind: 'reworded', paragraphs: [3, 5] }],
  ['Figures are rounded from ¶2.', { kind: 'rounded', paragraphs: [2] }],
  [
    'The words it quotes are in ¶7, not in ¶1, ¶2 and ¶4.',
    { kind: 'quote elsewhere', paragraphs: [1, 2, 4], elsewhere: [7] },
  ],
  ['¶3 says 90 percent, not 70. Anna is not in ¶3.', { kind: 'differs', paragraphs: [3] }],
  ['¶4 does not say this.', { kind: 'unlike', paragraphs: [4] }],
  ['', null],
])('an earlier sentence becomes a kind with paragraphs: %s', (sentence, reason) => {
  expect(verdictReasonOfSentence(sentence)).toEqual(reason);
  expect(storedReasonSchema.parse(sentence)).toEqual(reason);
});
