import { expect, test } from 'vitest';
import { sampleSearch } from '#domain/samples/sample-search.ts';
import { searchInWords } from './run-in-words.ts';

const writing = {
  status: 'done' as const,
  workerId: null,
  resumed: 0,
  failure: null,
  endpointId: 'e1',
  model: 'ferry-mini',
  usage: { inputTokens: 5200, outputTokens: 800, cost: 0.02 },
};

test('what searches of the web took is told, and what the model took that wrote with them', () => {
  const web = sampleSearch({ provider: 'Brave Search', searches: 2, cost: 0.01, writing });
  const [search, second] = searchInWords({ web });
  expect(search).toMatch(/^Web searched with Brave Search · Searched 2×, about .*0\.01/);
  expect(second).toMatch(/^Written with web sources: ferry-mini · .*5,200 .*800 .*0\.02/);
});

test('a search that costs nothing, and one whose price nobody knows, say so; none is told where none was made', () => {
  expect(searchInWords({ web: sampleSearch() })).toEqual([
    'Web searched with SearXNG · Searched 1×.',
  ]);
  expect(searchInWords({ web: sampleSearch({ cost: null }) })[0]).toContain('depends on your plan');
  expect(searchInWords({ web: sampleSearch({ searches: 0 }) })).toEqual([]);
  expect(searchInWords({ web: null })).toEqual([]);
});
