import { expect, test } from 'vitest';
import { packName, parsePackName } from './pack-name.ts';
import type { PlaceRange } from './place-ranges.ts';
import { hasGaps, planReading, readAfter } from './plan-reading.ts';

const packs = (...names: string[]) =>
  names.flatMap((name) => {
    const pack = parsePackName(name);
    return pack ? [pack] : [];
  });
const plain = (place: number, chance = 'abcd') => packName('m', place, {}, chance);
const over = (place: number, from: number, to: number) =>
  packName('m', place, { covers: { from, to } }, 'abcd');
const anew = (place: number, start: number) => packName('m', place, { start }, 'abcd');

/** What is read, in order, and what counts as read then. */
function readAll(names: string[], read: PlaceRange[] = []) {
  const steps = planReading(packs(...names), read);
  const end = steps.reduce((so, step) => readAfter(so, step), read);
  return {
    names: steps.flatMap((step) => step.names),
    read: end,
    gaps: hasGaps(packs(...names), end),
  };
}

test('what is new is read in order, once', () => {
  expect(readAll([plain(2), plain(1), plain(3)], [[1, 1]])).toEqual({
    names: [plain(2), plain(3)],
    read: [[1, 3]],
    gaps: false,
  });
});

test('who has read what a pack covers passes it by, and who has not reads it alone', () => {
  const names = [plain(1), plain(2), over(20, 3, 19), plain(21)];
  expect(readAll(names, [[1, 19]]).names).toEqual([plain(21)]);
  expect(readAll(names, [[1, 10]]).names).toEqual([over(20, 3, 19), plain(21)]);
  expect(readAll(names)).toEqual({ names, read: [[1, 21]], gaps: false });
});

test('packs that are still there are read rather than a covering one', () => {
  const names = [plain(1), plain(2), over(3, 1, 2)];
  expect(readAll(names)).toEqual({ names: [plain(1), plain(2)], read: [[1, 3]], gaps: false });
});

test('of several packs that cover a place the newest is read, and no other', () => {
  const names = [over(17, 1, 16), over(33, 1, 32), plain(34)];
  expect(readAll(names).names).toEqual([over(33, 1, 32), plain(34)]);
  expect(readAll([over(9, 1, 4), over(10, 6, 8)])).toMatchObject({
    names: [over(9, 1, 4), over(10, 6, 8)],
    read: [
      [1, 4],
      [6, 10],
    ],
    gaps: true,
  });
});

test('a place that nothing says is a gap until something covers it', () => {
  const first = readAll([plain(1), plain(4)]);
  expect(first).toEqual({
    names: [plain(1), plain(4)],
    read: [
      [1, 1],
      [4, 4],
    ],
    gaps: true,
  });
  const later = readAll([plain(1), plain(4), over(5, 1, 3)], first.read);
  expect(later).toEqual({ names: [over(5, 1, 3)], read: [[1, 5]], gaps: false });
});

test('packs that start a log anew are read one by one as they come, also by who has read what was before', () => {
  const some = [anew(9, 9), anew(10, 9)];
  expect(readAll(some, [[1, 8]]).names).toEqual(some);
  const first = readAll(some);
  expect(first).toEqual({ names: some, read: [[1, 10]], gaps: false });
  expect(readAll([...some, anew(11, 9), plain(12)], first.read).names).toEqual([
    anew(11, 9),
    plain(12),
  ]);
});

test('two packs at one place are both read before the place counts as read', () => {
  const [step, ...others] = planReading(packs(plain(1, 'aaaa'), plain(1, 'bbbb')), []);
  expect(step).toEqual({ names: [plain(1, 'aaaa'), plain(1, 'bbbb')], places: [[1, 1]] });
  expect(others).toEqual([]);
});

test('a name with a place far away keeps nobody from what stands before it, and takes no time', () => {
  const odd = [plain(99_999_999), over(99_999_998, 1, 99_999_997), over(88_888_888, 5, 6)];
  const steps = planReading(packs(plain(1), plain(2), ...odd), []);
  expect(steps[0]).toEqual({ names: [plain(1)], places: [[1, 1]] });
  expect(steps[1]?.names).toEqual([plain(2)]);
  // Nobody has put it, so it can't be opened, and only what was opened counts.
  expect(hasGaps(packs(plain(1), plain(2), ...odd), [[1, 2]])).toBe(false);
});

test('where a covering pack could not be opened, another one that covers the same is read', () => {
  const [real, odd] = [over(17, 1, 16), over(90_000_000, 1, 80_000_000)];
  expect(planReading(packs(real, odd), [])[0]?.names).toEqual([odd]);
  const steps = planReading(packs(real, odd), [], new Set([odd]));
  expect(steps[0]).toEqual({ names: [real], places: [[1, 17]] });
});
