import { expect, test } from 'vitest';
import { foldedSectionOf } from './folded-section.ts';

test('a fold stored by its former heading is still known', () => {
  expect(foldedSectionOf('Key takeaways')).toBe('keyTakeaways');
  expect(foldedSectionOf('keyTakeaways')).toBe('keyTakeaways');
});
