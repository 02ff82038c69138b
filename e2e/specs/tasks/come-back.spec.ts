import type { Page } from 'playwright/test';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { Reader } from '#e2e/in-page/reader.ts';
import { expect, sampleAddress, test } from '../extension-test.ts';

const added =
  'The exchange will publish its own figures on Friday, two people familiar with its plans told the Ledger.';

test('what changed in an article is seen with two clicks on the next visit', async ({
  gloss,
  sample: { page, panel },
  site,
}) => {
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  const html = site.get(sampleAddress) ?? '';
  site.set(sampleAddress, html.replace('</article>', `<p>${added}</p></article>`));
  await page.reload();
  const reader = new Reader(gloss);
  await reader.pressToolbar(page);
  await reader.click(panel.getByText('Changed since you read it'));
  await expect(panel.locator('.revision').getByText(added)).toBeVisible();
  expect(reader.clicks).toBe(2);
});

test('the recap of the week is two clicks from the panel', async ({ gloss, sample: { panel } }) => {
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  const reader = new Reader(gloss);
  await reader.click(panel.getByRole('tab', { name: 'Reading list' }));
  const recap = await reader.clickThrough(panel.getByRole('link', { name: 'Recap of the week' }));
  await expect(recap.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(
    recap
      .getByText(/China’s AI Stocks/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  expect(reader.clicks).toBe(2);
});

/** The middle of the paragraph, brought into view. */
const middleOf = (page: Page, words: string) =>
  page.evaluate((sought) => {
    const element = [...document.querySelectorAll('article p')].find(({ textContent }) =>
      textContent?.includes(sought),
    );
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);

test('to leave a block out of an article takes three clicks', async ({
  gloss,
  sample: { page, panel },
}) => {
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  const [before] = await storedRows(panel, 'articles');
  const reader = new Reader(gloss);
  await reader.click(panel.getByRole('button', { name: 'Fix extraction' }));
  await page.waitForTimeout(300);
  await reader.clickAt(page, await middleOf(page, 'Qwen'));
  await page.waitForTimeout(800);
  await reader.clickInPage(page, 'Fix extraction', 'Apply');
  await expect
    .poll(async () => (await storedRows(panel, 'articles'))[0]?.text.length)
    .toBeLessThan(before?.text.length ?? 0);
  expect(reader.clicks).toBe(3);
});
