import { expect, test } from 'vitest';
import type { AnalystError } from '#domain/analysis/analyst-failure.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { searchPages } from '#e2e/fake-model-server/search-pages.ts';
import {
  type SearchServiceName,
  searchServiceNames,
} from '#e2e/fake-model-server/search-services.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';
import { findSources, type Search } from './find-sources.ts';

const server = await serverForTests();
const { origin } = new URL(server.url);
const key = 'srch-1234567890abcdef';
const isModel = (preset: SearchServiceName) => preset === 'openrouter' || preset === 'openai';

function serviceOf(preset: SearchServiceName, address = origin): Endpoint {
  const path = isModel(preset) ? '/v1' : '';
  const model = isModel(preset) ? 'fake-large' : '';
  return { id: preset, preset, address: `${address}${path}`, key, model };
}

function search(preset: SearchServiceName, changes: Partial<Search> = {}) {
  return findSources({
    service: serviceOf(preset),
    query: 'Alibaba Baidu Tencent token use',
    language: 'en',
    signal: new AbortController().signal,
    environment: {
      hasAccess: async () => true,
      isOnline: () => true,
      now: () => Date.UTC(2026, 10, 27),
      searchPatience: 2000,
    },
    ...changes,
  });
}

test.each(searchServiceNames)(
  '%s gives each page with its address, title and words',
  async (preset) => {
    const { sources } = await search(preset);
    expect(sources.map(({ url }) => url)).toEqual(searchPages.map(({ url }) => url));
    for (const [place, source] of sources.entries()) {
      const page = searchPages[place];
      expect(source.title).toBe(page?.title);
      expect(source.site).toBe(new URL(page?.url ?? '').hostname.replace(/^www\./, ''));
      expect(source.passages.join(' ')).toContain(page?.passages[0]?.slice(0, 60));
    }
    expect(server.search.asked.map(({ query }) => query)).toEqual([
      'Alibaba Baidu Tencent token use',
    ]);
  },
);

test.each(['brave', 'tavily', 'searxng'] as const)(
  '%s tells when a page was published',
  async (preset) => {
    const { sources } = await search(preset);
    const days = sources.map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? null);
    expect(days).toEqual(searchPages.map(({ publishedAt }) => publishedAt?.slice(0, 10) ?? null));
  },
);

test('the words beside the addresses of OpenAI’s search are told as its own', async () => {
  expect((await search('openai')).wording).toBe('service');
  expect((await search('openrouter')).wording).toBe('page');
});

test('what a search cost is what the service says, else what the table knows', async () => {
  expect((await search('openrouter')).cost).toBe(0.0123);
  const far = { ...serviceOf('brave'), address: 'https://search.example' };
  const fetch: typeof globalThis.fetch = async () => Response.json({ grounding: { generic: [] } });
  const environment = { hasAccess: async () => true, isOnline: () => true, fetch };
  expect(await search('brave', { service: far, environment })).toMatchObject({ cost: 0.005 });
});

test('without access to the host nothing is sent', async () => {
  const environment = { hasAccess: async () => false, isOnline: () => true };
  for (const preset of searchServiceNames) {
    await expect(search(preset, { environment })).rejects.toMatchObject({
      failure: { kind: 'access not granted', action: 'allow access' },
    });
  }
  expect(server.requests).toEqual([]);
});

test('without its key a service is not asked, and a key never stands in the address', async () => {
  for (const preset of ['brave', 'tavily', 'ollama-search'] as const) {
    const service = { ...serviceOf(preset), key: '' };
    await expect(search(preset, { service })).rejects.toMatchObject({
      failure: { kind: 'no key' },
    });
    const locked = { ...service, keyApart: 'passphrase' as const };
    await expect(search(preset, { service: locked })).rejects.toMatchObject({
      failure: { kind: 'key locked' },
    });
  }
  expect(server.requests).toEqual([]);
  for (const preset of searchServiceNames) await search(preset);
  for (const { path, query } of server.requests) expect(path + query).not.toContain(key);
});

test('Wikipedia is asked in the language of the article, and in no other host’s name', async () => {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input));
    return Response.json({ batchcomplete: true });
  };
  const environment = { hasAccess: async () => false, isOnline: () => true, fetch };
  const service = serviceOf('wikipedia', 'https://wikipedia.org');
  for (const language of ['de-AT', 'und', 'x/../evil']) {
    await search('wikipedia', { service, language, environment });
  }
  expect(asked.map((address) => new URL(address).host)).toEqual([
    'de.wikipedia.org',
    'en.wikipedia.org',
    'en.wikipedia.org',
  ]);
});

test('Wikipedia, which needs no access to its host, is asked only where search terms may be sent', async () => {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input));
    return Response.json({ batchcomplete: true });
  };
  const service = serviceOf('wikipedia', 'https://wikipedia.org');
  const environment = { hasAccess: async () => false, isOnline: () => true, fetch };
  const refused = search('wikipedia', {
    service,
    environment: { ...environment, maySend: async () => false },
  });
  await expect(refused).rejects.toMatchObject({
    failure: { kind: 'access not granted', action: 'try again', subject: 'search' },
  });
  expect(asked).toEqual([]);
  await search('wikipedia', {
    service,
    environment: { ...environment, maySend: async () => true },
  });
  expect(asked).toHaveLength(1);
});

test('what services wrap around words is taken off, and names and passwords in addresses too', async () => {
  server.search.pages = [
    {
      url: 'https://user:secret@a.example/b#c',
      title: 'A <b>bold</b> title &amp; more',
      passages: ['Prices <strong>fell</strong> by 3 &lt; 4 percent\u200b \u202e today.'],
      publishedAt: null,
    },
  ];
  const { sources } = await search('searxng');
  expect(sources).toEqual([
    {
      url: 'https://a.example/b',
      title: 'A bold title & more',
      site: 'a.example',
      publishedAt: null,
      passages: ['Prices fell by 3 < 4 percent today.'],
    },
  ]);
});

test('a key that a service echoes in its results or errors is kept nowhere', async () => {
  const [page] = searchPages;
  if (!page) throw new Error('There are pages.');
  server.search.pages = [{ ...page, title: `Key ${key}`, passages: [`It is ${key} of course.`] }];
  expect(JSON.stringify(await search('brave'))).not.toContain(key);
  const fetch: typeof globalThis.fetch = async () =>
    Response.json({ error: { message: `Bad key ${key}` } }, { status: 401 });
  const environment = { hasAccess: async () => true, isOnline: () => true, fetch };
  const failed = await search('brave', { environment }).catch((cause: AnalystError) => cause);
  expect(JSON.stringify((failed as AnalystError).failure)).not.toContain(key);
});
