import { expect, test } from 'vitest';
import type { Endpoint } from '#domain/settings/settings.ts';
import { sampleArticle } from '#e2e/fake-model-server/sample-job.ts';
import { askAboutCost } from './ask-about-cost.ts';

const priced: Endpoint = {
  id: 'x',
  preset: 'openai',
  address: 'https://api.openai.com/v1',
  key: 'sk-x',
  model: 'gpt-5-mini',
};
const preferences = { outputLanguage: 'article', reader: '', hiddenSections: [] };
const job = { article: sampleArticle(), endpoint: priced, preferences, kept: null };
const unknown = { read: async () => undefined };

test('an analysis over the threshold is a question with its price, and two answers', async () => {
  const question = await askAboutCost(job, 0.001, 0, unknown);
  expect(question).toMatchObject({
    kind: 'costs much',
    action: 'go ahead',
    others: ['keep the brief'],
  });
  expect(question?.values).toMatchObject({ model: 'gpt-5-mini', cost: expect.any(Number) });
  expect(question?.values.cost).toBeGreaterThan(0.001);
  expect(question?.values.cost).toBeLessThan(0.01);
});

test('where a model has written already, the other answer is to keep that', async () => {
  const question = await askAboutCost(job, 0.001, 3, unknown);
  expect(question?.others).toEqual(['keep as it is']);
});

test('under the threshold, and where the price is not known, nothing is asked', async () => {
  expect(await askAboutCost(job, 0.5, 0, unknown)).toBeNull();
  const local = { ...priced, address: 'http://localhost:11434/v1' };
  expect(await askAboutCost({ ...job, endpoint: local }, 0, 0, unknown)).toBeNull();
});

test('what the service was seen to count counts', async () => {
  const twice = { read: async () => 2 };
  const once = await askAboutCost(job, 0, 0, unknown);
  const more = await askAboutCost(job, 0, 0, twice);
  expect(more?.values.cost).toBeGreaterThan(once?.values.cost ?? Number.POSITIVE_INFINITY);
});

test('a second reading that would be made by itself is part of the price', async () => {
  const ask = (upTo: number, checker = priced) =>
    askAboutCost(job, 0.001, 0, unknown, { checker, upTo });
  const alone = await askAboutCost(job, 0.001, 0, unknown);
  const both = await ask(0.01);
  expect(both?.values.withReading).toBe(true);
  expect(both?.values.cost).toBeGreaterThan(alone?.values.cost ?? Number.POSITIVE_INFINITY);
  // Over its own limit it is offered later, with its price; by a local model it costs nothing.
  expect((await ask(0))?.values).toEqual(alone?.values);
  const local = { ...priced, address: 'http://localhost:11434/v1' };
  expect((await ask(0.01, local))?.values).toEqual(alone?.values);
});
