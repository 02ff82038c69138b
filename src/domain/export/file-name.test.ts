import { expect, test } from 'vitest';
import { stepsOf } from '#e2e/fuzz/steps-of.ts';
import { distinctNames, fileNameOf } from './file-name.ts';

test('a title becomes a name that every file system takes', () => {
  expect(fileNameOf('What/if: "AI" <wins>?')).toBe('What if AI wins');
  expect(fileNameOf('../../etc/passwd')).toBe('etc passwd');
  expect(fileNameOf('a\u202Egnp.exe')).toBe('agnp.exe');
  expect(fileNameOf('a\u200F\u2066b\u{E0041}\u200B c')).toBe('ab c');
  expect(fileNameOf('CON')).toBe('story');
  expect(fileNameOf('...')).toBe('story');
  expect(fileNameOf('中国人工智能')).toBe('中国人工智能');
  expect(fileNameOf(`${'x'.repeat(79)}. more`)).toBe('x'.repeat(79));
  expect([...fileNameOf('long '.repeat(100))].length).toBeLessThanOrEqual(80);
});

test('two stories of one title get two files', () => {
  expect(distinctNames(['A', 'a', 'B', 'A'])).toEqual(['A', 'a 2', 'B', 'A 3']);
});

test('twice as many stories of one title take no more than about twice the work', async () => {
  const naming = (count: number) =>
    stepsOf(() => distinctNames(Array.from({ length: count }, (_, at) => (at % 2 ? 'a' : 'A'))));
  await naming(10);
  expect(await naming(2000)).toBeLessThan((await naming(1000)) * 2.6);
});
