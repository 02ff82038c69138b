import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { articlePage, expect, paragraphsAbout, sampleAddress, test } from '../extension-test.ts';

const harbour = 'https://coast.example/harbour';
const harbourPage = articlePage('Vellin rebuilds its harbour', ...paragraphsAbout('Vellin'));

test('the panel follows the tab in front', async ({ gloss, open, sample, site }) => {
  const { page: first, panel } = sample;
  const title = panel.getByRole('heading', { level: 1 });
  site.set(harbour, harbourPage);
  const second = await open(harbour);
  await expect(panel.getByText('Nothing read in this tab yet')).toBeVisible();
  await gloss.clickToolbar(second);
  await expect(title).toHaveText('Vellin rebuilds its harbour');
  await first.bringToFront();
  await expect(title).toContainText('China’s AI Stocks');
  await second.bringToFront();
  await expect(title).toHaveText('Vellin rebuilds its harbour');
});

test('a single-page site that goes to another article never leaves the first one’s analysis beside it', async ({
  gloss,
  open,
  site,
}) => {
  const [first, second] = ['Ardenne', 'Sorvik'].map((subject) =>
    articlePage(`${subject} rebuilds its harbour`, ...paragraphsAbout(subject)),
  );
  site.set('https://spa.example/ardenne', first ?? '');
  const page = await open('https://spa.example/ardenne');
  const panel = await readInPanel(gloss, page);
  const title = panel.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Ardenne rebuilds its harbour');
  await page.evaluate((next) => {
    history.pushState(null, '', '/sorvik');
    const parsed = new DOMParser().parseFromString(next, 'text/html');
    document.title = parsed.title;
    document.body.replaceWith(parsed.body);
  }, second ?? '');
  await expect(title).not.toHaveText('Ardenne rebuilds its harbour');
  await expect(panel.getByRole('region', { name: 'Lead' })).toHaveCount(0);
  await gloss.clickToolbar(page);
  await expect(title).toHaveText('Sorvik rebuilds its harbour');
  await expect(panel.getByText('Ardenne')).toHaveCount(0);
  await page.goBack();
  await expect(title).not.toHaveText('Sorvik rebuilds its harbour');
});

test('a tab that goes to another site shows what to press', async ({ sample, site }) => {
  const { page, panel } = sample;
  site.set(harbour, harbourPage);
  await page.goto(harbour);
  await expect(panel.getByText('This tab shows a different page now')).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Lead' })).toHaveCount(0);
});

test('a reload keeps the story, and its highlights come back', async ({ sample }) => {
  const { page, panel } = sample;
  await page.reload();
  await expect
    .poll(() => page.evaluate(() => [...CSS.highlights.values()].length), { timeout: 15_000 })
    .toBeGreaterThan(0);
  await expect(panel.getByRole('heading', { level: 1 })).toContainText('China’s AI Stocks');
});

test('after a restart a page that was read before shows its story at once, with no new consent', async ({
  restart,
  open,
}) => {
  const before = await restart();
  await readInPanel(before, await open(sampleAddress, before));
  const panel = await before.openPanel();
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await expect(panel.getByRole('button', { name: 'Remove from reading list' })).toBeVisible();

  const after = await restart();
  await after.clickToolbar(await open(sampleAddress, after));
  const again = await after.openPanel();
  await expect(again.getByRole('heading', { level: 1 })).toContainText('China’s AI Stocks');
  await expect(again.getByRole('button', { name: 'Remove from reading list' })).toBeVisible();
  await expect(again.getByRole('button', { name: 'Read this article', exact: true })).toHaveCount(
    0,
  );
  await again.getByRole('tab', { name: 'Reading list' }).click();
  await expect(again.getByText('China’s AI Stocks Rally as Token Use Surges')).toBeVisible();
});
