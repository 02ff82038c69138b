import { expect, test } from 'vitest';
import { type Example, fitLogistic } from './bounded-logistic.ts';

const times = (count: number, traits: number[], isTrue: boolean): Example[] =>
  Array.from({ length: count }, () => ({ traits, isTrue, weight: 1 }));

test('without a penalty a lone trait gets the log of its odds', () => {
  const { start, points } = fitLogistic(
    [
      ...times(30, [], true),
      ...times(10, [], false),
      ...times(10, [0], true),
      ...times(90, [0], false),
    ],
    [0],
    0,
  );
  expect(start).toBeCloseTo(Math.log(3), 1);
  expect(start + (points[0] ?? 0)).toBeCloseTo(Math.log(1 / 9), 1);
});

test('a trait stays on the side that its sign allows', () => {
  const examples = [
    ...times(20, [0, 1], true),
    ...times(5, [0], false),
    ...times(20, [], false),
    ...times(5, [1], true),
  ];
  const free = fitLogistic(examples, [0, 0], 0.1);
  expect(free.points[1]).toBeGreaterThan(1);
  const bound = fitLogistic(examples, [0, -1], 0.1);
  expect(bound.points[1]).toBe(0);
});

test('a stronger penalty draws the weights to nought', () => {
  const examples = [...times(20, [0], true), ...times(20, [], false)];
  const weak = fitLogistic(examples, [0], 0.1).points[0] ?? 0;
  const strong = fitLogistic(examples, [0], 5).points[0] ?? 0;
  expect(strong).toBeGreaterThan(0);
  expect(strong).toBeLessThan(weak / 2);
});
