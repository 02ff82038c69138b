import { expect, test } from 'vitest';
import { articleIdOf } from './article-id.ts';
import { isPart, partIdOf } from './article-part.ts';

const whole = articleIdOf('https://news.example/a-long-story.part-1');

test('A part has an id of its own, the same for the same words', () => {
  const part = partIdOf(whole, 'Orders doubled. # Prices fell.');
  expect(part).not.toBe(whole);
  expect(partIdOf(whole, 'Orders doubled. #\n\nPrices fell.')).toBe(part);
  expect(partIdOf(whole, 'Orders doubled. # Prices rose.')).not.toBe(part);
  expect(isPart(part)).toBe(true);
});

test('No address makes a whole article look like a part', () => {
  expect(isPart(whole)).toBe(false);
});
