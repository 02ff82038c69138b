import type { Page } from 'playwright/test';
import { hostPattern } from '#domain/settings/settings.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { startFakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import { expect, test } from '../extension-test.ts';

/** Counts what the reader presses from now on. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { clicks: number };
    counter.clicks = 0;
    addEventListener('pointerdown', () => counter.clicks++, true);
  });
  return () => page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}

const radio = (options: Page, name: string) => options.getByRole('radio', { name, exact: true });
const button = (options: Page, name: string) => options.getByRole('button', { name, exact: true });

test('Ollama takes three clicks to be saved, a fourth where it refuses extensions, and the open article is offered', async ({
  gloss,
  model,
  sample: { page, panel },
}) => {
  model.models = ['nomic-embed-text', 'qwen3:8b', 'zephyr'];
  model.fault = 'extension origin refused';
  await gloss.grantHost(hostPattern(model.url));
  const options = await gloss.optionsPage();
  const clicks = await countClicks(options);
  await expect(radio(options, 'This device')).toBeChecked();
  await radio(options, 'Ollama').click();
  await expect(options.getByLabel('Address', { exact: true })).toHaveValue(
    'http://localhost:11434/v1',
  );
  await options.getByLabel('Address', { exact: true }).fill(model.url);
  await button(options, 'Connect').click();

  // Refused: the way out is the main button of the notice, and right under what was pressed.
  const notice = options.getByRole('alert');
  await expect(notice).toContainText('refused a request from a browser extension.');
  await expect(notice.locator('.button.main')).toHaveText('Fix it in Gloss');
  expect(model.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  await button(options, 'Fix it in Gloss').click();
  const status = options.getByRole('status').filter({ hasText: '✓ Connected. 3 models' });
  await expect(status).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(options.getByLabel('Model', { exact: true })).toHaveValue('qwen3:8b');
  await button(options, 'Save').click();
  await expect(options.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  expect(await clicks()).toBe(4);

  // What was read before is offered in the panel too, and begun from here with one more.
  await page.bringToFront();
  await expect(panel.getByRole('button', { name: 'Analyze with qwen3:8b' })).toBeVisible();
  await options.bringToFront();
  await options.getByRole('button', { name: 'Analyze with qwen3:8b' }).click();
  expect(await clicks()).toBe(5);
  await expect
    .poll(async () => {
      const [run] = await storedRows(panel, 'analyses');
      return run?.analyst.kind === 'model' && run.status;
    })
    .toBe('done');
  await expect(panel.getByRole('button', { name: 'Analyze with qwen3:8b' })).toHaveCount(0);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('a server that was not running is asked again when the reader comes back, and is saved with three clicks', async ({
  gloss,
}) => {
  const before = await startFakeModelServer({ models: ['llama4'] });
  const { port } = new URL(before.url);
  await before.close();
  await gloss.grantHost(hostPattern(before.url));
  const options = await gloss.optionsPage();
  const clicks = await countClicks(options);
  await radio(options, 'Ollama').click();
  await options.getByLabel('Address', { exact: true }).fill(before.url);
  await button(options, 'Connect').click();
  await expect(options.getByRole('alert')).toContainText(
    `Nothing is running at 127.0.0.1:${port}.`,
  );
  const server = await startFakeModelServer({ port: Number(port), models: ['llama4'] });
  // The page listens from its next frame on: a reader is never back so soon.
  await expect(async () => {
    await options.evaluate(() => dispatchEvent(new Event('focus')));
    await expect(options.getByText('✓ Connected. 1 model to choose from.')).toBeVisible({
      timeout: 2_000,
    });
  }).toPass({ timeout: 15_000 });
  await expect(options.getByRole('alert')).toHaveCount(0);
  await button(options, 'Save').click();
  await expect(options.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(options.getByText('click the Gloss button: llama4 will analyze it')).toBeVisible();
  expect(await clicks()).toBe(3);

  // Back to the device with two: nothing but the choice is changed.
  await radio(options, 'This device').click();
  await button(options, 'Use this device only').click();
  await expect
    .poll(async () => (await storedRows(options, 'settings'))[0]?.defaultEndpointId)
    .toBeNull();
  await expect(options.getByLabel('Analyze articles with')).toHaveValue('');
  await server.close();
});

test('OpenAI is saved with three clicks and a key, and not without one', async ({
  gloss,
  model,
}) => {
  const key = 'sk-test-1234567890abcdef';
  model.key = key;
  model.models = ['dall-e-3', 'gpt-5-mini', 'text-embedding-3-large'];
  await gloss.context.route('https://api.openai.com/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const response = await route.fetch({ url: new URL(pathname, model.url).href });
    await route.fulfill({ response });
  });
  await gloss.grantHost('https://api.openai.com/*');
  const options = await gloss.optionsPage();
  await radio(options, 'OpenAI').click();
  for (const name of ['Save', 'Connect']) {
    await button(options, name).click();
    await expect(options.getByRole('alert')).toHaveText('Enter an API key.');
  }
  expect((await storedRows(options, 'settings'))[0]?.endpoints ?? []).toEqual([]);
  await options.getByLabel('API key').fill('sk-wrong');
  await button(options, 'Connect').click();
  await expect(options.getByRole('alert')).toContainText('OpenAI didn’t accept this API key.');

  await options.reload();
  const clicks = await countClicks(options);
  await radio(options, 'OpenAI').click();
  await options.getByLabel('API key').fill(key);
  await button(options, 'Connect').click();
  await expect(options.getByLabel('Model', { exact: true })).toHaveValue('gpt-5-mini');
  await button(options, 'Save').click();
  await expect(options.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  expect(await clicks()).toBe(3);
  expect((await storedRows(options, 'settings'))[0]?.endpoints).toMatchObject([
    { preset: 'openai', address: 'https://api.openai.com/v1', key, model: 'gpt-5-mini' },
  ]);
});
