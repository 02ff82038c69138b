import { expect, test } from 'vitest';
import { articleOf } from '#domain/article/article-of.ts';
import { stepsOf } from '#e2e/fuzz/steps-of.ts';
import { checkClaim } from './check-claim.ts';
import { foreignContacts } from './foreign-address.ts';

/* A file may hold claims, and a page sentences, of any length: their lengths are never multiplied. */

const words = (count: number) =>
  Array.from({ length: count }, (_, at) => `Word${at} Name${at * 7} ${at + 2}`).join(' ');

function checking(length: number): Promise<number> {
  const article = articleOf([`The council voted ${words(length)}.`, 'Another one.']);
  const text = `The council never voted ${words(length).replaceAll('Name', 'Other')}`;
  return stepsOf(() => checkClaim(article, { text, quote: null, sentenceIds: ['S1'] }));
}

test('a claim twice as long, beside a sentence twice as long, takes no more than about twice the steps', async () => {
  await checking(10);
  const once = await checking(400);
  expect(await checking(800)).toBeLessThan(once * 2.6);
});

test('a text full of addresses is not sought in the article address by address', async () => {
  const text = (count: number) =>
    Array.from({ length: count }, (_, at) => `a${at}.example`).join(' ');
  let read = 0;
  const { indexOf } = String.prototype;
  String.prototype.indexOf = function (this: string, ...at: [string, number?]) {
    read += this.length;
    return indexOf.apply(this, at);
  };
  try {
    expect(foreignContacts(text(1000), 'x'.repeat(1_000_000)).length).toBeGreaterThan(900);
  } finally {
    String.prototype.indexOf = indexOf;
  }
  expect(read).toBeLessThan(200_000_000);
});
