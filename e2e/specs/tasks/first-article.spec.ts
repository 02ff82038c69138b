import { join } from 'node:path';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { paintedWords } from '#e2e/in-page/content-in-page.ts';
import { Reader } from '#e2e/in-page/reader.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

const dist = join(import.meta.dirname, '../../../dist');

test('from installing to understanding: nothing is pressed for the sample, and three times for an article of one’s own', async ({
  site,
}) => {
  const gloss = await launchExtension({ dist, headless: true, keepWelcome: true });
  try {
    const isWelcome = () =>
      gloss.context.pages().find((page) => page.url().endsWith('/welcome.html'));
    await expect.poll(isWelcome).toBeDefined();
    // A claim beside its sentence is there before anything is pressed.
    const welcome = isWelcome();
    await expect.poll(() => welcome?.locator('.sample-panel .chip').count()).toBeGreaterThan(0);

    await gloss.context.route(sampleAddress, (route) =>
      route.fulfill({ body: site.get(sampleAddress) ?? '', contentType: 'text/html' }),
    );
    const page = await gloss.context.newPage();
    await page.goto(sampleAddress);
    const reader = new Reader(gloss);
    const panel = await reader.pressToolbar(page);
    await reader.click(panel.getByRole('button', { name: 'Read this article' }));
    const lead = panel.getByRole('region', { name: 'Lead' });
    await reader.click(lead.getByRole('button', { name: /Show paragraph/ }).first());
    await expect.poll(async () => Object.keys(await paintedWords(page)).join()).toContain('focus');
    expect(reader.clicks).toBe(3);
  } finally {
    await gloss.close();
  }
});

test('to verify a claim takes no click to read its sentence, and one to see it in the page', async ({
  gloss,
  sample: { page, panel },
}) => {
  const reader = new Reader(gloss);
  const lead = panel.getByRole('region', { name: 'Lead' });
  const chip = lead.getByRole('button', { name: /Show paragraph/ }).first();
  const quoted = (await chip.getAttribute('title'))?.replace(/^.*\n/, '').slice(1, -1) ?? '';
  const [article] = await storedRows(panel, 'articles');
  expect(quoted.length).toBeGreaterThan(40);
  expect(article?.text).toContain(quoted);
  await reader.click(chip);
  await expect
    .poll(async () => {
      const painted = Object.entries(await paintedWords(page));
      return painted.find(([name]) => name.endsWith('-focus'))?.[1].join(' ') ?? '';
    })
    .toContain(quoted.slice(0, 40));
  expect(reader.clicks).toBe(1);
});

test('the keyboard alone leads from the article to a claim’s sentence, a saved story and its tag', async ({
  gloss,
  sample: { page, panel },
}) => {
  const reader = new Reader(gloss);
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  await panel.getByRole('tab', { name: 'Story' }).focus();
  const focused = () =>
    panel.evaluate(() => {
      const element = document.activeElement;
      return `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`.trim();
    });
  const tabTo = async (name: RegExp, most: number) => {
    for (let stops = 1; stops <= most; stops++) {
      await reader.key(panel, 'Tab');
      if (name.test(await focused())) return stops;
    }
    throw new Error(`Not within ${most} stops: ${name}, at last ${await focused()}`);
  };
  await tabTo(/Save to reading list/, 10);
  await reader.key(panel, 'Enter');
  await expect(panel.getByLabel('Add a tag').first()).toBeVisible();
  await expect.poll(async () => (await storedRows(panel, 'readingStates')).length).toBe(1);
  await tabTo(/Show paragraph/, 25);
  await reader.key(panel, 'Enter');
  await expect.poll(async () => Object.keys(await paintedWords(page)).join()).toContain('focus');
  expect(reader.clicks).toBe(0);
  expect(reader.keys).toBeLessThanOrEqual(30);
});
