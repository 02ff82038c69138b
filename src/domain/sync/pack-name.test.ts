import { expect, test } from 'vitest';
import { packName, parsePackName } from './pack-name.ts';

const named = (place: number, extent: Parameters<typeof packName>[2] = {}) =>
  packName('m', place, extent, 'abcd');

test('a name says its log, its place and what it says again, and nothing else is a pack', () => {
  expect(parsePackName(named(7))).toMatchObject({ log: 'm', place: 7, covers: null, start: null });
  const covers = { from: 3, to: 19 };
  expect(parsePackName(named(20, { covers }))).toMatchObject({ place: 20, covers, start: null });
  expect(parsePackName(named(21, { start: 20 }))).toMatchObject({ covers: null, start: 20 });
  for (const name of ['key', 't', 'm1', '.DS_Store', `${named(1)}.tmp`]) {
    expect(parsePackName(name)).toBeNull();
  }
});

test('a name that no pack can have is a file of somebody else', () => {
  for (const name of [
    named(0),
    named(5, { covers: { from: 1, to: 5 } }),
    named(9, { covers: { from: 4, to: 3 } }),
    named(9, { covers: { from: 0, to: 3 } }),
    named(5, { start: 6 }),
  ]) {
    expect(parsePackName(name)).toBeNull();
  }
});
