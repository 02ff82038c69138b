import { expect, test } from 'vitest';
import { clauseEnd } from './clause-end.ts';

const cut = (text: string, longest: number) => text.slice(0, clauseEnd(text, longest));

test('a closing relative clause may go from a long sentence', () => {
  const text =
    'The company opened its third plant in the north of the country on Monday, which its chief had announced in spring.';
  expect(cut(text, 100)).toBe(
    'The company opened its third plant in the north of the country on Monday',
  );
  expect(cut(text, 200)).toBe(text);
});

test.each([
  'The company opened its third plant in the north of the country on Monday, but the workers stayed away from it.',
  'The company opened its third plant in the north of the country on Monday, according to people who were there.',
  'The plant that it opened in the north of the country last Monday, which cost a fortune, is the third one, and large.',
  '“The company opened its third plant in the north of the country – which is good – on Monday”, the mayor of the town told us.',
])('what would change its meaning stays: %s', (text) => {
  expect(cut(text, 90)).toBe(text);
});
