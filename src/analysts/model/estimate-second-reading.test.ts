import { expect, test } from 'vitest';
import { sectionNames } from '#domain/analysis/analysis.ts';
import { sampleAnalysis, sampleArticle } from '#domain/samples/sample-story.ts';
import { estimateReading, estimateReadingAhead } from './estimate-second-reading.ts';

const paid = {
  id: 'e',
  preset: 'openai',
  address: 'https://api.openai.com/v1',
  key: 'sk',
  model: 'gpt-5-mini',
};
const article = sampleArticle();
const analysis = (count: number) => {
  const near = sampleAnalysis().keyTakeaways?.content[0];
  if (!near) throw new Error('The sample has no takeaway.');
  const content = Array.from({ length: count }, (_, nth) => ({
    ...near,
    id: `takeaway-${nth + 1}`,
    evidence: { ...near.evidence, verdict: 'near' as const },
  }));
  return { keyTakeaways: { writtenBy: 'model' as const, complete: true, content } };
};

test('the more claims are left, the more it takes; those that had an answer take nothing', () => {
  const of = (count: number, answered: string[] = []) =>
    estimateReading(analysis(count), article, paid, { answered });
  expect(of(0)).toMatchObject({ inputTokens: 0, outputTokens: 0, cost: 0 });
  expect(of(20).cost).toBeGreaterThan(of(5).cost ?? Number.POSITIVE_INFINITY);
  expect(of(5, ['takeaway-1', 'takeaway-2'])).toEqual(of(3));
  expect(of(41).inputTokens - of(40).inputTokens).toBeGreaterThan(
    of(40).inputTokens - of(39).inputTokens,
  );
});

test('a model on the reader’s own network costs nothing, and one that nobody knows has no price', () => {
  const local = { ...paid, address: 'http://localhost:11434/v1' };
  const unknown = { ...paid, address: 'https://models.example/v1' };
  expect(estimateReading(analysis(5), article, local).cost).toBe(0);
  expect(estimateReading(analysis(5), article, unknown).cost).toBeNull();
  expect(estimateReadingAhead(article, local, sectionNames).cost).toBe(0);
  expect(estimateReadingAhead(article, unknown, sectionNames).cost).toBeNull();
});

test('ahead, with a small model, it stays well under the sum that is spent without asking', () => {
  const { cost } = estimateReadingAhead(article, paid, sectionNames);
  expect(cost).toBeGreaterThan(0.0005);
  expect(cost).toBeLessThan(0.005);
});
