import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowHeights } from './row-heights.ts';

test('rows stand where the sum of those before them says, whatever was measured in whichever order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 70 }),
      fc.array(fc.tuple(fc.nat(69), fc.integer({ min: 1, max: 400 })), { maxLength: 200 }),
      (count, measured) => {
        const heights = new RowHeights(count, 80);
        const plain = Array.from({ length: count }, () => 80);
        for (const [index, height] of measured) {
          if (index >= count) continue;
          expect(heights.measure(index, height)).toBe(plain[index] !== height);
          plain[index] = height;
        }
        let top = 0;
        plain.forEach((height, index) => {
          expect(heights.topOf(index)).toBe(top);
          expect(heights.heightOf(index)).toBe(height);
          expect(heights.indexAt(top)).toBe(index);
          expect(heights.indexAt(top + height - 0.5)).toBe(index);
          top += height;
        });
        expect(heights.total).toBe(top);
        expect(heights.indexAt(top + 1000)).toBe(count - 1);
      },
    ),
  );
});

test('an empty list has no height and no row but the first', () => {
  const none = new RowHeights(0, 80);
  expect(none.total).toBe(0);
  expect(none.indexAt(100)).toBe(0);
});
