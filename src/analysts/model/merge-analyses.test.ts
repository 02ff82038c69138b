import { expect, test } from 'vitest';
import type { Analysis } from '#domain/analysis/analysis.ts';
import { sectionNames } from '#domain/analysis/analysis.ts';
import { fakeClaim } from '#e2e/fake-model-server/answer-from-article.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { DraftWriter } from './draft-writer.ts';
import { mergeAnalyses } from './merge-analyses.ts';

const article = sampleArticle();
const partOf = (reply: unknown): Analysis =>
  new DraftWriter(article, sectionNames, null).draft(reply);

test('tables of positions from several portions become one of positions', () => {
  const table = (n: string, f: string) => ({
    k: 'positions',
    o: [{ n, r: '' }],
    r: [{ f, c: [fakeClaim('gained 14%', [3])] }],
  });
  const parts = [
    partOf({ c: null }),
    partOf({ c: table('Lanhai', 'Subsidies') }),
    partOf({ c: table('Beichen', 'Tariffs') }),
  ];
  const merged = mergeAnalyses(parts, true).competitors?.content;
  expect(merged?.kind).toBe('positions');
  expect(merged?.organizations.map(({ name }) => name)).toEqual(['Lanhai', 'Beichen']);
  expect(merged?.rows.map(({ feature }) => feature)).toEqual(['Subsidies', 'Tariffs']);
});

test('claims that could not be matched are kept, one of each', () => {
  const invented = fakeClaim('Penguins bought the harbor.', [2]);
  const part = partOf({ k: [invented, fakeClaim('Lanhai gained 99%.', [3])] });
  const merged = mergeAnalyses([part, part], true).keyTakeaways?.content;
  expect(merged?.map(({ evidence }) => evidence.verdict)).toEqual(['not found', 'altered']);
});
