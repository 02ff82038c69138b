import { expect, test } from './firefox-test.ts';
import { readSample } from './read-sample.ts';
import { storedInFirefox } from './stored-in-firefox.ts';

const key = 'sk-test-1234567890abcdef';

test('a model is allowed from the settings, and an analysis outlives the event page', async ({
  firefox,
  model,
  site,
}) => {
  await readSample(firefox, site);
  await firefox.newTab('/src/options/index.html');
  const settings = firefox.tab;
  await settings.fill('Other', '');
  await settings.fill('Provider', 'custom');
  await settings.fill('Address', model.url);
  await settings.fill('API key', key);
  await settings.fill('Model', 'fake-large');
  await settings.clickWithMouse('Save');
  const asked = await firefox.answerPrompt('no');
  expect(asked).toContain('127.0.0.1');
  await settings.untilText('Gloss isn’t allowed');
  expect(model.requests).toEqual([]);

  await settings.clickWithMouse('Save');
  await firefox.answerPrompt('yes');
  await settings.untilText('Saved.');
  await firefox.closeTab();

  // Slow enough to be cut in its middle.
  model.tokensPerSecond = 200;
  await firefox.clickToolbar();
  await firefox.sidebar.click('Analyze with fake-large');
  await expect.poll(() => model.completions.length).toBe(1);
  await firefox.sidebar.until(
    () => document.querySelectorAll('.claim, [data-claim], li').length > 5,
  );
  await firefox.stopEventPage();
  model.tokensPerSecond = Number.POSITIVE_INFINITY;
  await expect
    .poll(async () => (await storedInFirefox(firefox.sidebar, 'analyses'))[0]?.status, {
      timeout: 30_000,
    })
    .toBe('done');
  expect(model.completions.length).toBe(2);
  // In Firefox the header would hold a number that belongs to this profile alone.
  expect(model.requests.map(({ headers }) => headers.origin)).toEqual(
    model.requests.map(() => undefined),
  );
});
