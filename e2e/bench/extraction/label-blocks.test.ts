import { expect, test } from 'vitest';
import { labelBlocks } from './label-blocks.ts';
import type { LabelledPage } from './load-sets.ts';

const page: LabelledPage = {
  set: 'zyte',
  id: 'river',
  file: '',
  url: 'https://courier.example.org/river',
  bodies: [],
  mustContain: [],
  mustNotContain: [],
};

test('a block of the known body is true once, and a stranger is not', () => {
  const line = 'The river rose by two metres during the night.';
  const labels = labelBlocks({ ...page, bodies: [`${line}\nThe old bridge was closed at six.`] }, [
    [line, ['kept']],
    [line, ['kept']],
    ['Subscribe to our letter for more of this.', ['kept']],
  ]);
  expect(labels.map(({ isTrue }) => isTrue)).toEqual([true, false, false]);
  expect(labels.every(({ weight }) => weight > 0)).toBe(true);
});

test('what only the longer of two bodies has counts neither way', () => {
  const rest = 'Families in the lower streets carried furniture upstairs.';
  const summary = 'The town of Halden is under water again.';
  const [label] = labelBlocks({ ...page, bodies: [`${summary}\n${rest}`, rest] }, [
    [summary, ['kept']],
  ]);
  expect(label?.weight).toBe(0);
});

test('where only phrases are known, blocks without one count nothing', () => {
  const labels = labelBlocks(
    { ...page, mustContain: ['two metres'], mustNotContain: ['all rights'] },
    [
      ['The river rose by two metres.', ['kept']],
      ['With all rights reserved.', ['kept']],
      ['The bridge was closed.', ['kept']],
    ],
  );
  expect(labels.map(({ isTrue, weight }) => isTrue || weight > 0)).toEqual([true, true, false]);
});
