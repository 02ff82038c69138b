import { expect, test } from 'vitest';
import { sampleClaim } from '#domain/samples/sample-story.ts';
import { inOrderOfDates } from './timeline-order.ts';

const order = (...dates: (string | null)[]) =>
  inOrderOfDates(
    dates.map((date, at) => ({
      date,
      dateText: date ?? `undated ${at}`,
      event: sampleClaim(`timeline-${at}`, 'It happened.'),
    })),
  ).map(({ dateText }) => dateText);

test('dated events are put in order, a coarse date before the finer ones within it', () => {
  expect(order('2024-05', '2019', '2024')).toEqual(['2019', '2024', '2024-05']);
});

test('an event without a date stays where the analyst put it among the others', () => {
  expect(order(null, '2019', '2024')).toEqual(['undated 0', '2019', '2024']);
  expect(order('2024', null, '2019')).toEqual(['2019', '2024', 'undated 1']);
  expect(order('2019', null, null, '2024')).toEqual(['2019', 'undated 1', 'undated 2', '2024']);
  expect(order(null, null)).toEqual(['undated 0', 'undated 1']);
});
