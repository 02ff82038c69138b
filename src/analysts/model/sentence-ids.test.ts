import { expect, test } from 'vitest';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { bracketedIds, sentenceIdsOf } from './sentence-ids.ts';

const article = sampleArticle();

test.each([
  [
    ['S2', 'S4'],
    ['S2', 'S4'],
  ],
  [
    ['S4', 'S2', 'S4'],
    ['S2', 'S4'],
  ],
  [
    [4, 's2', '[S3]'],
    ['S2', 'S3', 'S4'],
  ],
  ['S2, S4', ['S2', 'S4']],
  [['S2-S4'], ['S2', 'S3', 'S4']],
  [['S2 – 4'], ['S2', 'S3', 'S4']],
  [['S9-S2'], ['S9']],
  [['S999', 'S0', 'W1', '12a', 'https://x.example/7', ''], []],
  [[null, {}, ['S1']], []],
  [['S9007199254740993', 'S9007199254740992-S9007199254740993', 'S2'], ['S2']],
  [undefined, []],
])('%j names the sentences %j', (value, ids) => {
  expect(sentenceIdsOf(value, article)).toEqual(ids);
});

test('ids that stand in brackets in a text are found', () => {
  expect(bracketedIds('It rose [S2], and fell (S3, S4). (See 12)')).toEqual(['S2', 'S3, S4']);
});
