import { join } from 'node:path';
import { findings } from '#e2e/browser/axe-findings.ts';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

const dist = join(import.meta.dirname, '../../../dist');

test('a new reader is greeted by a page with a live sample, which answers, and leads on to a model', async () => {
  const gloss = await launchExtension({ dist, headless: true, keepWelcome: true });
  try {
    const isWelcome = () =>
      gloss.context.pages().find((page) => page.url().endsWith('/welcome.html'));
    await expect.poll(isWelcome).toBeDefined();
    const welcome = isWelcome();
    if (!welcome) throw new Error('The welcome page is closed.');
    await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('Welcome to Gloss');
    await expect(welcome.getByText('Works offline; nothing leaves this device.')).toBeVisible();
    await expect(welcome.getByText('click the puzzle piece in the toolbar')).toBeVisible();
    // The sample answers in both directions, as page and panel do.
    const chip = welcome.locator('.sample-panel button.chip.paragraph').first();
    await chip.click();
    await expect(welcome.locator('.sample-article .pointed-at').first()).toBeVisible();
    await welcome.locator('.sample-article a.marked').last().click();
    await expect(welcome.locator('.sample-panel .pointed-at').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await welcome.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect.soft(await findings(welcome), colorScheme).toEqual([]);
    }
    await welcome.setViewportSize({ width: 320, height: 800 });
    expect(await welcome.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await welcome.getByRole('link', { name: 'Add AI' }).click();
    await expect(welcome.getByRole('radio', { name: 'This device' })).toBeChecked();
    // Not again with the same profile.
    await (await gloss.worker()).evaluate(() => chrome.runtime.id);
    expect(gloss.context.pages().filter((page) => page.url().endsWith('/welcome.html'))).toEqual(
      [],
    );
  } finally {
    await gloss.close();
  }
});

test('the question before the first article says first what Gloss does, and takes a no', async ({
  gloss,
  open,
}) => {
  const page = await open(sampleAddress);
  await gloss.clickToolbar(page);
  const panel = await gloss.openPanel();
  const text = panel.getByRole('tabpanel');
  await expect(text).toContainText(
    /each statement leads to the sentence.*nothing leaves this device/,
  );
  await panel.getByRole('button', { name: 'Not now' }).click();
  await expect(panel.getByRole('button', { name: 'Not now' })).toHaveCount(0);
  expect(await storedRows(panel, 'articles')).toEqual([]);
  expect((await storedRows(panel, 'settings'))[0]?.consentedAt ?? null).toBeNull();
});

test('the icon says that a page is being read and that a saved article has changed, and else nothing', async ({
  gloss,
  model,
  sample: { page, panel },
  site,
  withModel,
}) => {
  const badge = async () => {
    const worker = await gloss.worker();
    return worker.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const texts = await Promise.all(
        tabs.map(({ id }) => chrome.action.getBadgeText(id === undefined ? {} : { tabId: id })),
      );
      return texts.filter(Boolean).join() || `nothing on ${url}`;
    }, 'any tab');
  };
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  expect(await badge()).toBe('nothing on any tab');
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  model.tokensPerSecond = 40;
  await withModel();
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Analyze with fake-large' }).click();
  await expect.poll(badge).toBe('…');
  model.tokensPerSecond = Number.POSITIVE_INFINITY;
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(badge).toBe('nothing on any tab');
  const html = site.get(sampleAddress) ?? '';
  site.set(
    sampleAddress,
    html.replace(
      '</article>',
      '<p>The exchange will publish its own figures on Friday, two people familiar with its plans told the Ledger.</p></article>',
    ),
  );
  await page.reload();
  await gloss.clickToolbar(page);
  await expect.poll(badge).toBe('!');
  await panel.getByText('Changed since you read it').click();
  await panel.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(badge).toBe('nothing on any tab');
});
