import { expect, test } from 'vitest';
import { isDue, spanOfHorizon } from './time-horizon.ts';

/** A Tuesday. */
const published = '2026-03-17T09:14:00Z';

test.each([
  ['by 2027', 'en', '2027-01-01', '2027-12-31'],
  ['by the end of 2026', 'en', '2026-01-01', '2026-12-31'],
  ['in March 2027', 'en', '2027-03-01', '2027-03-31'],
  ['on 14 April', 'en', '2026-04-14', '2026-04-14'],
  ['on Feb. 3', 'en', '2027-02-03', '2027-02-03'],
  ['2026-05-01', 'en', '2026-05-01', '2026-05-01'],
  ['next year', 'en', '2027-01-01', '2027-12-31'],
  ['next week', 'en', '2026-03-23', '2026-03-29'],
  ['later this year', 'en', '2026-03-17', '2026-12-31'],
  ['by the end of the month', 'en', '2026-03-17', '2026-03-31'],
  ['this quarter', 'en', '2026-03-17', '2026-03-31'],
  ['within a year', 'en', '2026-03-17', '2027-03-17'],
  ['within six months', 'en', '2026-03-17', '2026-09-17'],
  ['in 10 days', 'en', '2026-03-17', '2026-03-27'],
  ['in the coming weeks', 'en', '2026-03-17', '2026-04-14'],
  ['over the next few months', 'en', '2026-03-17', '2026-09-17'],
  ['on Friday', 'en', '2026-03-20', '2026-03-20'],
  ['on Tuesday', 'en', '2026-03-24', '2026-03-24'],
  ['tomorrow', 'en', '2026-03-18', '2026-03-18'],
  ['im kommenden Jahr', 'de', '2027-01-01', '2027-12-31'],
  ['in den kommenden Wochen', 'de', '2026-03-17', '2026-04-14'],
  ['bis Ende 2028', 'de', '2028-01-01', '2028-12-31'],
  ["d'ici la fin de l'année", 'fr', '2026-03-17', '2026-12-31'],
  ['el próximo mes', 'es', '2026-04-01', '2026-04-30'],
  ['в следующем году', 'ru', '2027-01-01', '2027-12-31'],
  ['来年', 'ja', '2027-01-01', '2027-12-31'],
  ['2027年3月', 'zh', '2027-03-01', '2027-03-31'],
])('%s is judged in its own time', (words, language, start, end) => {
  expect(spanOfHorizon(words, published, language)).toEqual({ start, end });
});

test.each(['soon', 'eventually', 'in the long term', ''])(
  'words that name no time have no span: %j',
  (words) => {
    expect(spanOfHorizon(words, published)).toBeNull();
  },
);

test('a prediction is due when the last day of its horizon has come', () => {
  expect(isDue('by 2027', published, Date.UTC(2027, 5, 1))).toBe(false);
  expect(isDue('by 2027', published, Date.UTC(2028, 0, 1))).toBe(true);
  expect(isDue(null, published, Date.UTC(2028, 0, 1))).toBe(false);
});

test('a day that no calendar has is no reason to throw: its year is what is left', () => {
  expect(spanOfHorizon('2027-99-99', '2026-03-02')?.end).toBe('2027-12-31');
});
