import type { Page } from 'playwright/test';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { runOfSample, searchInPanel, webSection } from '#e2e/browser/search-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { useSearchService, useSearxng } from '#e2e/browser/use-search.ts';
import { tokensOf } from '#e2e/fake-model-server/exchange.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import type { FakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

/* A search, or the second call, that doesn't get to its end: the worker dies, the reader stops it, the key is locked. */

const searchIs = (panel: Page, status: string) =>
  expect.poll(async () => (await runOfSample(panel)).web?.status, { timeout: 45_000 }).toBe(status);
const writingIs = (panel: Page, status: string) =>
  expect
    .poll(async () => (await runOfSample(panel)).web?.writing?.status, { timeout: 45_000 })
    .toBe(status);

const paused = 'The browser paused Gloss before this was finished.';

/** Kills the worker, and returns once another one has taken up what it left. */
async function killAndAwait(gloss: LaunchedExtension, isTaken: () => Promise<boolean>) {
  await gloss.killWorker();
  await expect.poll(isTaken, { timeout: 45_000 }).toBe(true);
}

async function analyze(panel: Page): Promise<void> {
  const { articleId } = await runOfSample(panel);
  await panel.evaluate((id) => {
    void chrome.runtime.sendMessage({ type: 'start-analysis', articleId: id, again: true });
  }, articleId);
}

/** Has the model answer about the sample that the panel shows; how many tokens that answer has. */
async function answersOnSample(model: FakeModelServer, panel: Page): Promise<number> {
  const [article] = await storedRows(panel, 'articles');
  const reply = article ? sampleReply(article) : {};
  model.reply = reply;
  return tokensOf(JSON.stringify(reply)).length;
}

/** The analysis by the model, once its second reading is done too. */
async function analyzedAndRead(panel: Page) {
  await analyze(panel);
  await expect
    .poll(async () => (await runOfSample(panel)).secondReading?.status, { timeout: 20_000 })
    .toBe('done');
  return (await runOfSample(panel)).draft;
}

test('a search whose worker dies is taken up once, and then says that it was interrupted', async ({
  gloss,
  model,
  sample: { panel },
}) => {
  test.setTimeout(150_000);
  await useSearxng(gloss, new URL(model.url).origin);
  model.search.fault = 'search: never answers';
  await searchInPanel(panel);
  await searchIs(panel, 'running');
  const requests = (count: number) => async () => model.search.asked.length === count;
  await expect.poll(requests(1)).toBe(true);
  await killAndAwait(gloss, requests(2));
  await gloss.killWorker();
  await searchIs(panel, 'failed');
  await expect(webSection(panel).getByRole('alert')).toContainText(paused);
  expect(model.search.asked).toHaveLength(2);

  // The way on, and a worker that dies where the service answers its successor.
  await webSection(panel).getByRole('button', { name: 'Try again' }).click();
  await expect.poll(requests(3)).toBe(true);
  model.search.fault = null;
  await gloss.killWorker();
  await searchIs(panel, 'done');
  expect(model.search.asked).toHaveLength(4);
  expect((await runOfSample(panel)).web?.sources.length).toBeGreaterThan(5);
});

test('a second call whose worker dies is taken up once; the story keeps what it had until all of it is there', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  test.setTimeout(150_000);
  const tokens = await answersOnSample(model, panel);
  await withModel();
  const draft = await analyzedAndRead(panel);
  await useSearxng(gloss, new URL(model.url).origin);
  model.tokensPerSecond = tokens / 4;
  const calls = (count: number) => async () => model.completions.length === count;

  await searchInPanel(panel);
  await expect.poll(calls(2)).toBe(true);
  await killAndAwait(gloss, calls(3));
  expect((await runOfSample(panel)).draft).toEqual(draft);
  await gloss.killWorker();
  await writingIs(panel, 'failed');
  const notice = webSection(panel).getByRole('alert');
  await expect(notice).toContainText('the analysis wasn’t written with them');
  await expect(notice).toContainText(paused);
  const left = await runOfSample(panel);
  expect(left.draft).toEqual(draft);
  expect(left.web?.sources.length).toBeGreaterThan(5);
  expect(model.search.asked).toHaveLength(1);

  model.tokensPerSecond = Number.POSITIVE_INFINITY;
  await notice.getByRole('button', { name: 'Try again' }).click();
  await writingIs(panel, 'done');
  expect(model.completions).toHaveLength(4);
});

test('stopping the second call keeps the story as it was, and offers it again', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  const tokens = await answersOnSample(model, panel);
  await withModel();
  const draft = await analyzedAndRead(panel);
  await useSearxng(gloss, new URL(model.url).origin);
  model.tokensPerSecond = tokens / 20;
  await searchInPanel(panel);
  await writingIs(panel, 'running');
  await webSection(panel).getByRole('button', { name: 'Stop' }).click();
  await writingIs(panel, 'stopped');
  await expect.poll(() => model.completions[1]?.closedEarly).toBe(true);
  const stopped = await runOfSample(panel);
  expect(stopped.draft).toEqual(draft);
  expect(stopped.status).toBe('done');
  await expect(
    webSection(panel).getByRole('button', {
      name: 'Use these sources in the analysis (fake-large)',
    }),
  ).toBeVisible();
});

test('stopping a search that hangs leaves an analysis under way alone', async ({
  gloss,
  model,
  sample: { panel },
  withModel,
}) => {
  const tokens = await answersOnSample(model, panel);
  await useSearxng(gloss, new URL(model.url).origin);
  await withModel();
  model.search.fault = 'search: never answers';
  await searchInPanel(panel);
  await searchIs(panel, 'running');
  model.tokensPerSecond = tokens / 3;
  await analyze(panel);
  await expect.poll(() => model.completions.length).toBe(1);
  await webSection(panel).getByRole('button', { name: 'Stop' }).click();
  await searchIs(panel, 'stopped');
  await expect
    .poll(async () => (await runOfSample(panel)).status, { timeout: 20_000 })
    .toBe('done');
  expect(model.completions[0]?.closedEarly).not.toBe(true);
});

test('a locked key of a search service is asked for in the panel, and the search goes on', async ({
  gloss,
  model,
  open,
  restart,
}) => {
  test.setTimeout(120_000);
  const key = 'srch-1234567890abcdef';
  const passphrase = 'anchovy lantern quarry';
  const { host, origin } = new URL(model.url);
  model.search.key = key;
  const service = { preset: 'brave', address: origin, key, model: '' };
  await useSearchService(gloss, service, { searchAgreedHost: host });
  const options = await gloss.optionsPage();
  await options.getByLabel('Where keys are kept').selectOption('passphrase');
  await options.getByLabel('New passphrase').fill(passphrase);
  await options.getByLabel('Repeat the passphrase').fill(passphrase);
  await options.getByRole('button', { name: 'Encrypt the keys' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible();
  expect(JSON.stringify(await storedRows(options, 'settings'))).not.toContain(key);

  const later = await restart();
  const panel = await readInPanel(later, await open(sampleAddress, later));
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('China’s AI Stocks');
  await webSection(panel).getByRole('button', { name: 'Search the web for this story' }).click();
  const notice = webSection(panel).getByRole('alert');
  await expect(notice).toContainText('Your API keys are locked.');
  expect(model.search.asked).toHaveLength(0);
  await notice.getByLabel('Passphrase').fill('anchovy lantern');
  await notice.getByRole('button', { name: 'Unlock' }).click();
  await expect(notice).toContainText('That’s not the passphrase.');
  await notice.getByLabel('Passphrase').fill(passphrase);
  await notice.getByRole('button', { name: 'Unlock' }).click();
  await searchIs(panel, 'done');
  expect(model.search.asked).toHaveLength(1);
  await expect(
    webSection(panel).getByRole('link', { name: 'Memory squeeze to last' }),
  ).toBeVisible();
  expect(JSON.stringify((await runOfSample(panel)).web)).not.toContain(key);
});
