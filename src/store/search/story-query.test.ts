import { expect, test } from 'vitest';
import { stepsOf } from '#e2e/fuzz/steps-of.ts';
import { queryWords } from './story-query.ts';

test('an article that is pasted into the search by mistake is looked for by its beginning', async () => {
  expect(queryWords(`${'harbor '.repeat(90)}lighthouse`)).toEqual([
    { word: 'harbor', prefix: false },
  ]);
  const steps = (length: number) => stepsOf(() => queryWords('北京市'.repeat(length)));
  await steps(10);
  expect(await steps(4000)).toBeLessThan((await steps(1000)) * 2);
});
