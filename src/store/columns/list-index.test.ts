import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listFlags, type Slot, writeChunk } from './list-columns.ts';
import { ListIndex } from './list-index.ts';

const slot = (savedAt: number, publishedAt: number): Slot => ({
  flags: listFlags.present,
  savedAt,
  publishedAt,
  words: 1,
  segment: 0,
  site: 'a',
  tags: [],
});

test('stories stand in the order of a column to the millisecond, the unknown first', () => {
  const moment = fc.oneof(
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_005 }),
    fc.constant(Number.NaN),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(moment, moment), { maxLength: 60 }), (moments) => {
      const slots = new Map(
        moments.map(([saved, published], at) => [
          at + 1,
          slot(Number.isNaN(saved) ? 0 : saved, published),
        ]),
      );
      const index = new ListIndex([writeChunk(0, slots)]);
      for (const column of ['savedAt', 'publishedAt'] as const) {
        const rank = (number: number) => {
          const value = slots.get(number)?.[column] ?? 0;
          return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
        };
        const expected = [...slots.keys()].sort((one, other) => {
          const [a, b] = [rank(one), rank(other)];
          return a === b ? one - other : a - b;
        });
        expect([...index.order(column)]).toEqual(expected);
      }
    }),
  );
});
