import { expect, test } from 'vitest';
import type { Implication } from '#domain/analysis/analysis.ts';
import {
  sampleAnalysis,
  sampleArticle,
  sampleClaim,
  sampleRun,
} from '#domain/samples/sample-story.ts';
import { predictionsOf, saidAt } from './predictions-of.ts';

const article = sampleArticle();

function runWith(...implications: Partial<Implication>[]) {
  const content = implications.map((changes, index) => ({
    prediction: 'The rival follows.',
    rationale: sampleClaim(`implication-${index + 1}`, 'It still sails with diesel.'),
    likelihood: null,
    timeHorizon: 'within two years',
    ...changes,
  }));
  const implied = { writtenBy: 'model', complete: true, content } as const;
  return sampleRun({ draft: { ...sampleAnalysis(), implications: implied } });
}

test('a prediction with a horizon is due on its last day, reckoned from the publication', () => {
  expect(saidAt(article)).toBe('2026-03-02T08:00:00Z');
  expect(predictionsOf(article, sampleRun())).toMatchObject([
    {
      articleId: article.id,
      claimId: 'implication-1',
      text: 'The rival follows.',
      horizon: 'within two years',
      dueOn: '2028-03-02',
      outcome: null,
      judgedAt: null,
    },
  ]);
});

test('without a time that is understood, or before it is written to its end, it is none', () => {
  const open = sampleClaim('implication-1', 'It still sails', { complete: false });
  const run = runWith(
    { timeHorizon: null },
    { timeHorizon: 'sooner or later' },
    { rationale: open },
  );
  expect(predictionsOf(article, run)).toEqual([]);
});

test('the same words have the same id in any analysis, and stand there once', () => {
  const [one] = predictionsOf(article, runWith({ prediction: 'The rival  follows.' }));
  const again = predictionsOf(
    article,
    runWith({ timeHorizon: '2027' }, { prediction: ' The rival follows.\n' }),
  );
  expect(again).toHaveLength(1);
  expect(again[0]?.id).toBe(one?.id);
  const [other] = predictionsOf(article, runWith({ prediction: 'The rival gives up.' }));
  expect(other?.id).not.toBe(one?.id);
});

test('a line without words of its own gives way to its reasoning', () => {
  const [made] = predictionsOf(article, runWith({ prediction: ' ' }));
  expect(made?.text).toBe('It still sails with diesel.');
});

test('a teaser has none, since its implications are not shown', () => {
  const coverage = { ...article.coverage, extent: 'teaser' as const };
  expect(predictionsOf({ ...article, coverage }, sampleRun())).toEqual([]);
});
