import { describe, expect, test } from 'vitest';
import type { Endpoint } from '#domain/settings/settings.ts';
import { costOf, factsOfModel } from './model-facts.ts';

const endpoint = (address: string, model: string): Endpoint => ({
  id: 'x',
  preset: 'custom',
  address,
  key: '',
  model,
});
const openai = 'https://api.openai.com/v1';
const usage = { inputTokens: 10_000, cachedTokens: 0, outputTokens: 2_000, cost: null };

describe('what a request cost', () => {
  test('is what the service says, whatever the table says', () => {
    expect(costOf(endpoint(openai, 'gpt-5-mini'), { ...usage, cost: 0.5 })).toBe(0.5);
  });

  test('is otherwise reckoned by the table', () => {
    expect(costOf(endpoint(openai, 'gpt-5-mini'), usage)).toBeCloseTo(0.0025 + 0.004, 6);
  });

  test('is less for input that the service had kept', () => {
    const cost = costOf(endpoint(openai, 'gpt-5-mini'), { ...usage, cachedTokens: 8000 });
    expect(cost).toBeLessThan(0.0065);
    expect(cost).toBeGreaterThan(0.004);
  });

  test.each([
    ['an unknown model', endpoint(openai, 'gpt-99')],
    ['a known model elsewhere', endpoint('https://proxy.example/v1', 'gpt-5-mini')],
    ['a machine of one’s own', endpoint('http://localhost:11434/v1', 'qwen3:8b')],
  ])('is not known for %s', (_, unknown) => {
    expect(costOf(unknown, usage)).toBeNull();
  });
});

test('a model is known with and without its date', () => {
  const anthropic = 'https://api.anthropic.com/v1';
  const named = ['claude-haiku-4-5', 'claude-haiku-4-5-20251001'];
  expect(named.map((model) => factsOfModel(endpoint(anthropic, model))?.output)).toEqual([5, 5]);
});

test('every fact has a date', () => {
  expect(factsOfModel(endpoint(openai, 'gpt-5'))?.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
});
