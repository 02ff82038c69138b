import { expect, test } from 'vitest';
import { sectionNames } from '#domain/analysis/analysis.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { estimateRun } from './estimate-run.ts';

const endpoint = (address: string): Endpoint => ({
  id: 'x',
  preset: 'custom',
  address,
  key: '',
  model: 'gpt-5-mini',
});

test('a run is estimated in tokens, and in dollars where the price is known', () => {
  const known = estimateRun(sampleArticle(), endpoint('https://api.openai.com/v1'), sectionNames);
  expect(known.inputTokens).toBeGreaterThan(1000);
  expect(known.inputTokens).toBeLessThan(4000);
  expect(known.outputTokens).toBeGreaterThan(1500);
  expect(known.cost).toBeGreaterThan(0.002);
  expect(known.cost).toBeLessThan(0.02);
  const free = estimateRun(sampleArticle(), endpoint('http://localhost:1/v1'), sectionNames);
  expect(free.cost).toBe(0);
  const elsewhere = endpoint('https://models.example/v1');
  const unknown = estimateRun(sampleArticle(), { ...elsewhere, model: 'ours-1' }, sectionNames);
  expect(unknown.cost).toBeNull();
});

test('fewer sections and a service that counts less make it less', () => {
  const address = endpoint('https://api.openai.com/v1');
  const all = estimateRun(sampleArticle(), address, sectionNames);
  const some = estimateRun(sampleArticle(), address, ['hook', 'tldr'], 0.7);
  expect(some.inputTokens).toBeLessThan(all.inputTokens * 0.8);
  expect(some.outputTokens).toBeLessThan(all.outputTokens / 2);
});

test('saved stories that go with the article are counted', () => {
  const address = endpoint('https://api.openai.com/v1');
  const sentences = Array.from(
    { length: 12 },
    (_, at) => `The port of Halden handled ${at} ships.`,
  );
  const source = {
    id: 'R1',
    articleId: 'a',
    title: 'Ships in Halden',
    siteName: 'Courier',
    publishedAt: null,
    language: 'en',
    sentences,
  };
  const alone = estimateRun(sampleArticle(), address, sectionNames);
  const beside = estimateRun(sampleArticle(), address, sectionNames, 1, [source]);
  expect(beside.inputTokens - alone.inputTokens).toBeGreaterThan(100);
});
