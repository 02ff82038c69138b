import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { WebSearch } from '#domain/analysis/web-search.ts';
import { sampleSearch } from '#domain/samples/sample-search.ts';
import { sampleArticle, sampleRun } from '#domain/samples/sample-story.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { fakeBrowser } from '#e2e/browser/fake-browser.ts';

/* What a worker that died left of a search: its successor asks again for nothing that may have been paid for. */

fakeBrowser();
const { resumeSearches } = await import('./resume-searches.ts');
const { endRuns } = await import('./run-queue.ts');
const { endSearches } = await import('./web-search-queue.ts');
const { database } = await import('#store/database/database.ts');
const { deleteEverything } = await import('#store/settings/delete-everything.ts');
const { saveSettings } = await import('#store/settings/settings.ts');
const { findRun } = await import('#store/stories/analyses.ts');
const { changeSearch } = await import('#store/stories/web-searches.ts');

const article = sampleArticle();
const brave = { preset: 'brave', address: 'https://api.search.brave.com', key: 'k', model: '' };
const searxng = { preset: 'searxng', address: 'http://localhost:8888', key: '', model: '' };
const dear = { preset: 'openai', address: 'https://api.openai.com/v1', key: 'k', model: 'gpt-4o' };
const free = { preset: 'ollama', address: 'http://localhost:11434/v1', key: '', model: 'small' };

type Service = Omit<Endpoint, 'id'>;
const hostOf = ({ address }: Service) => new URL(address).host;

interface Services {
  searcher?: Service;
  model?: Service;
}

/** The story as the dead worker left it. */
async function left(web: Partial<WebSearch>, { searcher = brave, model = dear }: Services = {}) {
  await saveSettings({
    searchServices: [{ ...searcher, id: 's' }],
    searcherId: 's',
    endpoints: [{ ...model, id: 'e1' }],
  });
  await database.articles.put(article);
  await database.analyses.put(sampleRun());
  const search = sampleSearch({ host: hostOf(searcher), ...web });
  await changeSearch(article.id, () => ({ web: search }));
}

/** Its search after another worker began. */
async function resumed(web: Partial<WebSearch>, services?: Services) {
  await left(web, services);
  await resumeSearches();
  const after = (await findRun(article.id))?.web;
  await endSearches();
  await endRuns();
  return after;
}

const underWay = { status: 'running', workerId: 'dead' } as const;
const writing = (status: 'queued' | 'running', times = 0) => ({
  writing: {
    status,
    workerId: 'dead',
    resumed: times,
    failure: null,
    endpointId: 'e1',
    model: 'm',
    usage: null,
  },
});
const interrupted = { status: 'failed', workerId: null, failure: { kind: 'interrupted' } };

beforeEach(deleteEverything);

test('a search that was sent to a service that charges is not sent again unasked', async () => {
  expect(await resumed(underWay)).toMatchObject(interrupted);
  expect(await resumed(underWay)).toMatchObject({ failure: { action: 'try again' } });
});

test('a search whose price nobody knows counts as one that costs', async () => {
  const tavily = { ...brave, preset: 'tavily', address: 'https://api.tavily.com' };
  expect(await resumed(underWay, { searcher: tavily })).toMatchObject(interrupted);
});

test('a search that costs nothing is taken up, once', async () => {
  expect(await resumed(underWay, { searcher: searxng })).toMatchObject({ resumed: 1 });
  expect(await resumed({ ...underWay, resumed: 1 }, { searcher: searxng })).toMatchObject(
    interrupted,
  );
});

test('a search that was not sent yet is taken up, whatever it costs', async () => {
  expect(await resumed({ ...underWay, status: 'queued' })).toMatchObject({ resumed: 1 });
});

test('a second call that was sent to a model that charges is not sent again unasked', async () => {
  const after = await resumed(writing('running'));
  expect(after).toMatchObject({ status: 'done', writing: interrupted });
  expect(after?.sources).toHaveLength(1);
});

test('a second call that was not sent yet, or that costs nothing, is taken up once', async () => {
  expect((await resumed(writing('queued')))?.writing).toMatchObject({ resumed: 1 });
  expect((await resumed(writing('running'), { model: free }))?.writing).toMatchObject({
    resumed: 1,
  });
  expect((await resumed(writing('running', 1), { model: free }))?.writing).toMatchObject(
    interrupted,
  );
});

test('a search that was asked of one service is never taken up with another', async () => {
  await left({ ...underWay, status: 'queued', host: 'elsewhere.example' }, { searcher: searxng });
  await resumeSearches();
  await expect
    .poll(async () => (await findRun(article.id))?.web?.failure?.kind)
    .toBe('service removed');
  await endSearches();
});
