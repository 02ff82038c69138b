// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { MarkTally } from './mark-tally.tsx';

const none = {
  'article words': 0,
  'other words': 0,
  differs: 0,
  'not matched': 0,
  'other source': 0,
  added: 0,
};

function chips(otherWords: number, confirmed: number) {
  const root = document.createElement('div');
  const count = {
    marks: { ...none, 'other words': otherWords },
    confirmed,
    total: otherWords,
  };
  act(() => render(<MarkTally count={count} />, root));
  return [...root.querySelectorAll('.chip')].map((chip) => [
    chip.textContent,
    chip.classList.contains('confirmed'),
  ]);
}

test('of the claims in other words, those that are confirmed are counted apart', () => {
  expect(chips(5, 0)).toEqual([['5', false]]);
  expect(chips(5, 3)).toEqual([
    ['3', true],
    ['2', false],
  ]);
  expect(chips(5, 5)).toEqual([['5', true]]);
});
