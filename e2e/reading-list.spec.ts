import { expect, sampleAddress, test } from './extension-test.ts';

test('a saved story is opened from the list, removed, and brought back', async ({ sample }) => {
  const { panel } = sample;
  const title = 'China’s AI Stocks Rally as Token Use Surges';
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await panel.getByRole('tab', { name: 'Reading list' }).click();
  const saved = panel.getByRole('listitem').filter({ hasText: title });
  await expect(saved).toHaveCount(1);
  await panel.getByRole('button', { name: `Remove ${title}` }).click();
  await expect(saved).toHaveCount(0);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(saved).toHaveCount(1);
});

test('a saved story is read in the panel without its page', async ({ gloss, open, sample }) => {
  const { page, panel } = sample;
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await expect(panel.getByRole('button', { name: 'Remove from reading list' })).toBeVisible();
  await open('about:blank');
  await page.close();
  await panel.getByRole('tab', { name: 'Reading list' }).click();
  await panel
    .getByRole('listitem')
    .getByRole('button', { name: /China’s AI Stocks/ })
    .first()
    .click();
  await expect(panel.getByRole('region', { name: 'TL;DR' })).toBeVisible();
  expect(gloss.context.pages().map((tab) => tab.url())).not.toContain(sampleAddress);
});
