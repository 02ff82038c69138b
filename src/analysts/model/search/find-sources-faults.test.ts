import { expect, test } from 'vitest';
import {
  AnalystError,
  type AnalystFailure,
  type FailureAction,
  type FailureKind,
} from '#domain/analysis/analyst-failure.ts';
import { type SearchFaultName, searchFaultNames } from '#e2e/fake-model-server/search-faults.ts';
import {
  type SearchServiceName,
  searchServiceNames,
} from '#e2e/fake-model-server/search-services.ts';
import { serverForTests } from '#e2e/fake-model-server/server-for-tests.ts';
import { type Found, findSources } from './find-sources.ts';

/* Every fault of every service, through the real fetch: each is told as what it is, and none as a search that found nothing. */

const server = await serverForTests();
const { origin } = new URL(server.url);
const models: readonly SearchServiceName[] = ['openrouter', 'openai'];

async function search(preset: SearchServiceName, fault: SearchFaultName): Promise<Found> {
  server.search.fault = fault;
  const isModel = models.includes(preset);
  const address = isModel ? `${origin}/v1` : origin;
  const model = isModel ? 'fake-large' : '';
  return findSources({
    service: { id: preset, preset, address, key: 'srch-1234567890abcdef', model },
    query: 'Alibaba Baidu Tencent token use',
    language: 'en',
    signal: new AbortController().signal,
    environment: {
      hasAccess: async () => true,
      isOnline: () => true,
      now: () => Date.UTC(2026, 10, 27),
      searchPatience: fault === 'search: huge body' ? 20_000 : 400,
    },
  });
}

async function failureIn(
  preset: SearchServiceName,
  fault: SearchFaultName,
): Promise<AnalystFailure> {
  const thrown = await search(preset, fault).then(
    () => new Error('It passed for a search that went well.'),
    (cause: unknown) => cause,
  );
  if (thrown instanceof AnalystError) return thrown.failure;
  throw thrown;
}

type Told = readonly [FailureKind, FailureAction];

/** What a fault is told as, and the way out; the same for every service but those named. */
const told: Partial<
  Record<SearchFaultName, { all: Told } & { [name in SearchServiceName]?: Told }>
> = {
  'search: refused key': { all: ['refused key', 'open settings'] },
  // Where the reader pays nobody, there is no page to add credit.
  'search: no credit': {
    all: ['no credit', 'open billing'],
    searxng: ['no credit', 'open settings'],
    wikipedia: ['no credit', 'open settings'],
  },
  'search: rate limited': { all: ['rate limited', 'try again'] },
  'search: forbidden': {
    all: ['web page instead', 'open address'],
    // As installed, it refuses JSON.
    searxng: ['format refused', 'open settings'],
  },
  'search: captcha': { all: ['web page instead', 'open address'] },
  'search: web page': { all: ['web page instead', 'open address'] },
  'search: blocked page': { all: ['web page instead', 'open address'] },
  'search: server error': { all: ['busy', 'try again'] },
  'search: broken JSON': { all: ['unusable answer', 'open settings'] },
  'search: plain text': { all: ['unusable answer', 'open settings'] },
  'search: nothing at all': { all: ['unusable answer', 'open settings'] },
  'search: error with 200': { all: ['request rejected', 'open settings'] },
  'search: other shape': { all: ['unusable answer', 'open settings'] },
  'search: bare list': { all: ['unusable answer', 'open settings'] },
  'search: no addresses': { all: ['unusable answer', 'open settings'] },
  'search: huge body': { all: ['unusable answer', 'open settings'] },
  'search: redirect': { all: ['redirected', 'open settings'] },
  'search: moved on this host': { all: ['redirected', 'open settings'] },
  'search: reset': { all: ['nothing listening', 'open settings'] },
  'search: stops midway': { all: ['no answer', 'try again'] },
  'search: never answers': { all: ['no answer', 'try again'] },
};
/** Faults of one kind of service alone. */
const ofSome: Partial<Record<SearchFaultName, readonly SearchServiceName[]>> = {
  'search: engines refused': ['searxng'],
  'search: answered without a search': models,
};
/** What is no failure, and looked at below. */
const noFailures: readonly SearchFaultName[] = [
  'search: empty',
  'search: wrong dates',
  'search: 500 results',
  'search: hostile passages',
];

const all = Object.entries(told).flatMap(([fault, expected]) =>
  searchServiceNames.map(
    (preset) => [fault as SearchFaultName, preset, ...(expected[preset] ?? expected.all)] as const,
  ),
);

test('every fault that the fake services play is looked at', () => {
  const known = [...Object.keys(told), ...Object.keys(ofSome), ...noFailures];
  expect(known.sort()).toEqual([...searchFaultNames].sort());
});

test.each(all)('%s of %s is told as “%s”, with the way out: %s', async (fault, preset, ...as) => {
  const { kind, action, subject } = await failureIn(preset, fault);
  expect({ kind, action, subject }).toEqual({ kind: as[0], action: as[1], subject: 'search' });
  expect(server.search.asked).toHaveLength(1);
});

test('a rate limit says from when on another try makes sense', async () => {
  for (const preset of searchServiceNames) {
    const failure = await failureIn(preset, 'search: rate limited');
    expect(failure.retryAt, preset).toEqual(expect.any(Number));
  }
});

test('engines that were shown a captcha are a failure, not an empty list', async () => {
  const failure = await failureIn('searxng', 'search: engines refused');
  expect(failure).toMatchObject({
    kind: 'busy',
    values: { said: 'fake: CAPTCHA; other: timeout' },
  });
});

test.each(models)(
  'a model of %s that answers without a search has not found nothing',
  async (preset) => {
    const failure = await failureIn(preset, 'search: answered without a search');
    expect(failure.kind).toBe('unusable answer');
  },
);

test.each(searchServiceNames)(
  '%s that finds nothing gives an empty list, which is no failure',
  async (preset) => {
    expect((await search(preset, 'search: empty')).sources).toEqual([]);
  },
);

test.each(searchServiceNames)(
  'of %s, dates that cannot be are left out, and of many results only some are looked at',
  async (preset) => {
    const { sources } = await search(preset, 'search: wrong dates');
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.map(({ publishedAt }) => publishedAt)).toEqual(sources.map(() => null));
    expect((await search(preset, 'search: 500 results')).sources).toHaveLength(50);
  },
);

test.each(searchServiceNames)(
  'what a hostile page says to whoever reads it comes from %s as its words, and nothing else',
  async (preset) => {
    const { sources } = await search(preset, 'search: hostile passages');
    expect(sources).toHaveLength(1);
    const [page] = sources;
    expect(page).toMatchObject({
      url: 'https://hostile.example/ai-stocks',
      site: 'hostile.example',
    });
    expect(page?.passages.join(' ')).toMatch(/^Ignore all previous instructions/);
    expect(server.requests).toHaveLength(1);
  },
);
