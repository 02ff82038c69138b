import { expect, test } from 'vitest';
import { foldedSectionSchema } from './folded-section.ts';

test('a fold stored by its former heading is still known', () => {
  expect(foldedSectionSchema.parse('Key takeaways')).toBe('keyTakeaways');
  expect(foldedSectionSchema.parse('keyTakeaways')).toBe('keyTakeaways');
});
