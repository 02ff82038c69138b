import type { Page } from 'playwright/test';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

const key = 'sk-proj-Zq7LmW2xVb9TtR4nKc8PyH3d';
const passphrase = 'anchovy lantern quarry';

async function chooseKeeping(gloss: LaunchedExtension, choice: string): Promise<Page> {
  const options = await gloss.optionsPage();
  await options.getByLabel('Where keys are kept').selectOption(choice);
  return options;
}

/** The extension's settings table, every row of it, as text. */
const settingsOnDisk = async (surface: Page) =>
  JSON.stringify(await storedRows(surface, 'settings'));

const endedBy = (panel: Page) => async () => {
  const runs = await storedRows(panel, 'analyses');
  return runs.map(({ status, analyst, secondReading }) =>
    [status, analyst.kind, secondReading?.status].join(),
  );
};

test('encrypted keys are locked after a restart, and are unlocked where the reader is told so', async ({
  gloss,
  model,
  open,
  restart,
  withModel,
}) => {
  test.setTimeout(150_000);
  model.key = key;
  const options = await chooseKeeping(gloss, 'passphrase');
  await options.getByLabel('New passphrase').fill(passphrase);
  await options.getByLabel('Repeat the passphrase').fill('anchovy lantern quary');
  await options.getByRole('button', { name: 'Encrypt the keys' }).click();
  await expect(options.getByText('The two passphrases differ.')).toBeVisible();
  await options.getByLabel('Repeat the passphrase').fill(passphrase);
  await options.getByRole('button', { name: 'Encrypt the keys' }).click();
  await expect(options.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible();
  await withModel({ key });
  expect(await settingsOnDisk(options)).not.toContain(key);
  await options.close();
  const choices = await gloss.optionsPage();
  await choices.locator('#second-reading').selectOption('ask');
  await choices.close();

  const later = await restart();
  const page = await open(sampleAddress, later);
  const panel = await readInPanel(later, page);
  const notice = panel.getByRole('alert');
  await expect(notice).toContainText('Your API keys are locked.');
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('China’s AI Stocks');
  await expect(notice.getByRole('button', { name: 'Keep the on-device summary' })).toBeVisible();
  const settings = await later.optionsPage();
  await expect(settings.getByText('Your API keys are locked.')).toBeVisible();
  await page.bringToFront();
  await notice.getByLabel('Passphrase').fill('anchovy lantern');
  await notice.getByRole('button', { name: 'Unlock' }).click();
  await expect(notice).toContainText('That’s not the passphrase.');
  const [article] = await storedRows(panel, 'articles');
  model.reply = article ? sampleReply(article) : null;
  await notice.getByLabel('Passphrase').fill(passphrase);
  await notice.getByRole('button', { name: 'Unlock' }).click();
  await expect.poll(endedBy(panel)).toEqual(['done,model,offered']);
  expect(model.requests.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  await expect(settings.getByText('Your API keys are locked.')).toHaveCount(0);

  // The second reading needs the key too.
  await settings.bringToFront();
  await settings.getByRole('button', { name: 'Lock now' }).click();
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Check with fake-large' }).click();
  await expect(notice).toContainText('Your API keys are locked.');
  await notice.getByLabel('Passphrase').fill(passphrase);
  await notice.getByRole('button', { name: 'Unlock' }).click();
  await expect.poll(endedBy(panel)).toEqual(['done,model,done']);
  for (const surface of [settings, panel]) {
    expect(await settingsOnDisk(surface)).not.toContain(key);
    expect(await surface.content()).not.toContain(key);
  }
});

test('a key that is kept for one session is asked for again after a restart', async ({
  gloss,
  model,
  open,
  restart,
  withModel,
}) => {
  model.key = key;
  await withModel({ key });
  const options = await chooseKeeping(gloss, 'session');
  await expect(options.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible();
  expect(await settingsOnDisk(options)).not.toContain(key);
  await options.getByRole('button', { name: 'Test connection' }).click();
  await expect(options.getByText('Connected')).toBeVisible();

  const later = await restart();
  const panel = await readInPanel(later, await open(sampleAddress, later));
  const notice = panel.getByRole('alert');
  await expect(notice).toContainText('was kept only until the browser closed.');
  await notice.getByRole('button', { name: 'Keep the on-device summary' }).click();
  await expect(notice).toHaveCount(0);
  await expect.poll(endedBy(panel)).toEqual(['done,extractive,']);
});
