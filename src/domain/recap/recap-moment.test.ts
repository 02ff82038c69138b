import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayToRecap, nextRecapMoment } from './recap-moment.ts';
import { weekOfDay } from './recap-week.ts';

const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const at = (moment: string) => Date.parse(moment);
const next = (day: number, now: string) => new Date(nextRecapMoment(day, at(now))).toISOString();

test('the next moment is nine o’clock of the chosen day, today if it is still to come', () => {
  // A Thursday in winter: one hour ahead of UTC.
  expect(next(4, '2026-01-15T07:59:59Z')).toBe('2026-01-15T08:00:00.000Z');
  expect(next(4, '2026-01-15T08:00:00Z')).toBe('2026-01-22T08:00:00.000Z');
  expect(next(5, '2026-01-15T12:00:00Z')).toBe('2026-01-16T08:00:00.000Z');
  expect(next(3, '2026-01-15T12:00:00Z')).toBe('2026-01-21T08:00:00.000Z');
  expect(next(7, '2026-01-15T12:00:00Z')).toBe('2026-01-18T08:00:00.000Z');
});

test('it stays nine o’clock when the clocks are changed in between', () => {
  // Summer time begins on Sunday 29 March and ends on Sunday 25 October 2026.
  expect(next(7, '2026-03-28T20:00:00Z')).toBe('2026-03-29T07:00:00.000Z');
  expect(next(1, '2026-03-23T09:00:00Z')).toBe('2026-03-30T07:00:00.000Z');
  expect(next(7, '2026-10-24T20:00:00Z')).toBe('2026-10-25T08:00:00.000Z');
  expect(next(1, '2026-10-19T09:00:00Z')).toBe('2026-10-26T08:00:00.000Z');
});

test('the week that is offered is the one that most of the last seven days lie in', () => {
  expect(dayToRecap(at('2026-03-16T08:00:00Z'))).toBe('2026-03-12'); // Monday: the week before.
  expect(dayToRecap(at('2026-03-19T08:00:00Z'))).toBe('2026-03-15'); // Thursday: still that one.
  expect(dayToRecap(at('2026-03-20T08:00:00Z'))).toBe('2026-03-16'); // Friday: this week.
  expect(dayToRecap(at('2026-03-22T08:00:00Z'))).toBe('2026-03-18');
});

test('a week is from Monday to Monday by the reader’s clock, whichever day of it is named', () => {
  for (const day of ['2026-03-23', '2026-03-26', '2026-03-29']) {
    const { start, end } = weekOfDay(day);
    expect(new Date(start).toISOString()).toBe('2026-03-22T23:00:00.000Z');
    expect(new Date(end).toISOString()).toBe('2026-03-29T22:00:00.000Z');
  }
});
