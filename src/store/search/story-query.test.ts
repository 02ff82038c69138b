import { expect, test } from 'vitest';
import { stepsOf } from '#e2e/fuzz/steps-of.ts';
import { queryWords } from './story-query.ts';

test('an article that is pasted into the search by mistake is looked for by its beginning', async () => {
  expect(queryWords(`${'harbor '.repeat(90)}lighthouse`)).toEqual([
    { word: 'harbor', prefix: false },
  ]);
  // While V8 optimizes, it counts some blocks many times over: the least of a few counts is the work itself.
  const steps = async (length: number) => {
    const counts: number[] = [];
    for (let nth = 0; nth < 8; nth++) {
      counts.push(await stepsOf(() => queryWords('北京市'.repeat(length))));
    }
    return Math.min(...counts);
  };
  await steps(10);
  expect(await steps(4000)).toBeLessThan((await steps(1000)) * 2);
});
