import type { Page } from 'playwright/test';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { saveStories, storiesOfThisWeek } from '#e2e/browser/save-stories.ts';
import { expect, test } from '../extension-test.ts';

async function openRecap(gloss: LaunchedExtension, stories: number): Promise<Page> {
  const page = await gloss.context.newPage();
  await page.goto(`chrome-extension://${gloss.extensionId}/src/reading-list/index.html`);
  await expect(page.getByRole('heading', { name: 'Reading list' })).toBeVisible();
  await saveStories(page, storiesOfThisWeek(stories));
  await page.goto(`chrome-extension://${gloss.extensionId}/src/reading-list/index.html#/recap`);
  await page.reload();
  await expect(page.getByRole('region', { name: 'What mattered' })).toBeVisible();
  return page;
}

const ask = (page: Page) => page.getByRole('button', { name: 'Write themes with fake-large' });
const themes = (page: Page) => page.getByRole('region', { name: 'Themes' });

test('the model writes the recap when it is asked to, and each statement leads to its claim', async ({
  gloss,
  model,
  withModel,
}) => {
  await withModel();
  const page = await openRecap(gloss, 6);
  await expect(themes(page)).toBeVisible();
  await expect(
    page.getByText(/Sends the claims found in 6 stories, not the articles, to 127/),
  ).toBeVisible();
  model.reset();
  expect(model.completions).toHaveLength(0);
  await ask(page).click();
  await expect(themes(page)).toContainText('Written by fake-large');
  expect(model.completions).toHaveLength(1);
  await expect(themes(page)).toContainText(
    '1 statement was left out because the claims it cites don’t support it.',
  );
  await expect(page.getByRole('main')).not.toContainText('987,654');
  const links = themes(page).locator('.recap-claim a');
  expect(await links.count()).toBeGreaterThan(5);
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).toMatch(/^#\/story\/[^/]+\/[a-z]+-\d+$/);
    expect(await link.textContent()).toMatch(/^The Harbour Ledger ¶\d+$/);
  }
  await links.first().click();
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Use the on-device recap' }).click();
  await expect(themes(page)).not.toContainText('Written by');
  await expect(themes(page)).toBeVisible();
});

test('a failure leaves the recap of the device, and says what to do', async ({
  gloss,
  model,
  withModel,
}) => {
  await withModel();
  const page = await openRecap(gloss, 5);
  model.fault = 'refused key';
  await ask(page).click();
  await expect(page.getByRole('alert')).toContainText('didn’t accept this API key');
  await expect(themes(page)).toBeVisible();
  model.fault = null;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(themes(page)).toContainText('Written by fake-large');
});

test('it can be stopped, and a worker that dies while it is written is told of', async ({
  gloss,
  model,
  withModel,
}) => {
  await withModel();
  const page = await openRecap(gloss, 5);
  model.tokensPerSecond = 20;
  await ask(page).click();
  await expect(page.getByText('fake-large is writing')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(ask(page)).toBeVisible();
  expect(model.completions).toHaveLength(1);
  await ask(page).click();
  await expect(page.getByText('fake-large is writing')).toBeVisible();
  await gloss.killWorker();
  await expect(page.getByRole('alert')).toContainText(
    'The browser paused Gloss before the recap was complete.',
  );
  await expect(themes(page)).toBeVisible();
});

test('of fewer than five stories no recap is written, and the page says so', async ({
  gloss,
  withModel,
}) => {
  await withModel();
  const page = await openRecap(gloss, 3);
  await expect(page.getByText('Only 3 stories were saved in this week')).toBeVisible();
  await expect(
    page.getByText(/fake-large can write the recap of any week with at least 5/),
  ).toBeVisible();
  await expect(ask(page)).toHaveCount(0);
});
