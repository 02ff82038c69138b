import { expect, test } from 'vitest';
import '#e2e/browser/fake-i18n.ts';
import { suggestedQuestionInWords } from './suggested-question-in-words.ts';

test('a suggested question is worded as a reader would ask it', () => {
  expect(suggestedQuestionInWords({ kind: 'plans', name: 'Nordsund' })).toBe(
    'What will Nordsund do next?',
  );
  expect(suggestedQuestionInWords({ kind: 'position', name: 'Nordsund' })).toBe(
    'What does Nordsund want?',
  );
  expect(suggestedQuestionInWords({ kind: 'meaning', term: 'cold ironing' })).toBe(
    'What is meant by “cold ironing”?',
  );
  expect(suggestedQuestionInWords({ kind: 'left open' })).toBe('What does the article leave open?');
  expect(suggestedQuestionInWords({ kind: 'next' })).toBe('What happens next?');
});
