import { expect, test } from 'vitest';
import { dayGroup } from './day-group.ts';

test.each([-1e300, 1e300, 9e15, -1, 0, Number.NaN, Number.NEGATIVE_INFINITY])(
  'a story saved at %s has a heading',
  (at) => {
    expect(dayGroup(at, Date.parse('2026-11-27T12:00:00Z'))).not.toBe('');
  },
);
