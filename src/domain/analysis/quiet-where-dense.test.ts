import { expect, test } from 'vitest';
import type { SectionName } from './analysis.ts';
import type { Highlight } from './highlight.ts';
import { quietWhereDense } from './quiet-where-dense.ts';

function highlight(start: number, end: number, ...sections: SectionName[]): Highlight {
  const claims = sections.map((section) => ({
    id: `${section}-1`,
    section,
    label: '',
    text: '',
    provenance: '',
  }));
  const [section = 'timeline'] = sections;
  const quote = { exact: '', prefix: '', suffix: '' };
  return { sentenceId: `S${start}`, ...quote, start, end, section, claims };
}

const quiet = (highlights: Highlight[], length: number) =>
  quietWhereDense({ text: 'x'.repeat(length) }, highlights).map((each) => each.quiet === true);

const three = [
  highlight(0, 40, 'timeline'),
  highlight(40, 70, 'timeline', 'keyTakeaways'),
  highlight(70, 100, 'implications'),
];

test('a long article has every cited sentence highlighted', () => {
  expect(quiet(three, 1_000)).toEqual([false, false, false]);
});

test('a short one has only what takeaways rest on', () => {
  expect(quiet(three, 120)).toEqual([true, false, true]);
});

test('where there are no takeaways nothing is held back', () => {
  expect(quiet([highlight(0, 90, 'timeline')], 100)).toEqual([false]);
});
