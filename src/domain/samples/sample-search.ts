import type { WebSearch } from '#domain/analysis/web-search.ts';
import type { WebSource } from '#domain/analysis/web-source.ts';

/** For tests: a page of the web, and a search that is done and found it. */

export function sampleSource(id: string, changes: Partial<WebSource> = {}): WebSource {
  const site = `${id.toLowerCase()}.example`;
  return {
    id,
    url: `https://${site}/a`,
    title: 'A page',
    site,
    domain: site,
    publishedAt: null,
    language: 'en',
    kind: null,
    sentences: ['The ferry line ordered batteries for its electric ship from a yard in Turku.'],
    wording: 'page',
    dependsOn: null,
    ...changes,
  };
}

export function sampleSearch(changes: Partial<WebSearch> = {}): WebSearch {
  return {
    status: 'done',
    workerId: null,
    resumed: 0,
    failure: null,
    provider: 'SearXNG',
    host: 'localhost:8888',
    query: 'electric ferry',
    sources: [sampleSource('W1')],
    found: 1,
    withheld: 0,
    searches: 1,
    cost: 0,
    writing: null,
    askedAt: 1,
    finishedAt: Date.UTC(2026, 10, 27),
    ...changes,
  };
}
