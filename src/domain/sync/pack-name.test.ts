import { expect, test } from 'vitest';
import { packName, parsePackName, planReading, type ReadSoFar, readAfter } from './pack-name.ts';

const packs = (...names: string[]) =>
  names.flatMap((name) => {
    const pack = parsePackName(name);
    return pack ? [pack] : [];
  });
const plain = (place: number) => packName('m', place, null, 'abcd');
const over = (place: number, from: number, to: number) =>
  packName('m', place, { from, to }, 'abcd');

/** What is read, in order, and where that ends. */
function readAll(names: string[], read: ReadSoFar) {
  const steps = planReading(packs(...names), read);
  const end = steps.reduce((so, step) => readAfter(so, step, true), read);
  return { names: steps.flatMap((step) => step.names), ...end };
}
const fresh = { upTo: 0, holes: [] };

test('a name says its log, its place and the places it covers, and nothing else is a pack', () => {
  expect(parsePackName(plain(7))).toMatchObject({ log: 'm', place: 7, covers: null });
  expect(parsePackName(over(20, 3, 19))).toMatchObject({ place: 20, covers: { from: 3, to: 19 } });
  for (const name of ['key', 't', 'm1', '.DS_Store', `${plain(1)}.tmp`]) {
    expect(parsePackName(name)).toBeNull();
  }
});

test('what is new is read in order, once', () => {
  expect(readAll([plain(2), plain(1), plain(3)], { upTo: 1, holes: [] })).toEqual({
    names: [plain(2), plain(3)],
    upTo: 3,
    holes: [],
  });
});

test('who has read what a pack covers passes it by, and who has not reads it alone', () => {
  const names = [plain(1), plain(2), over(20, 3, 19), plain(21)];
  expect(readAll(names, { upTo: 19, holes: [] }).names).toEqual([plain(21)]);
  expect(readAll(names, { upTo: 10, holes: [] }).names).toEqual([over(20, 3, 19), plain(21)]);
  expect(readAll(names, fresh)).toEqual({
    names: [plain(1), plain(2), over(20, 3, 19), plain(21)],
    upTo: 21,
    holes: [],
  });
});

test('packs that are still there are read rather than a covering one, which may not be whole yet', () => {
  const names = [plain(1), plain(2), over(3, 1, 2)];
  expect(readAll(names, fresh)).toEqual({ names: [plain(1), plain(2)], upTo: 3, holes: [] });
});

test('a place that nothing says is a hole until something covers it', () => {
  const first = readAll([plain(1), plain(4)], fresh);
  expect(first).toEqual({ names: [plain(1), plain(4)], upTo: 4, holes: [2, 3] });
  const later = readAll([plain(1), plain(4), over(5, 1, 3)], { upTo: 4, holes: [2, 3] });
  expect(later).toEqual({ names: [over(5, 1, 3)], upTo: 5, holes: [] });
});

test('what was cut off in the middle of a step is read again, and nothing is passed over', () => {
  const names = [over(6, 1, 4), over(7, 1, 4), plain(3), plain(5)];
  const [step] = planReading(packs(...names), fresh);
  expect(step?.names).toEqual([over(6, 1, 4), over(7, 1, 4)]);
  expect(readAfter(fresh, step as NonNullable<typeof step>, true).upTo).toBe(2);
});

test('a pack that could not be read leaves holes where it was', () => {
  const [step] = planReading(packs(plain(1)), fresh);
  expect(readAfter(fresh, step as NonNullable<typeof step>, false)).toEqual({
    upTo: 1,
    holes: [1],
  });
});
