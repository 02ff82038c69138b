import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { expect, test } from './extension-test.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong on a page, one line a finding. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the panel, the list and the options, ${colorScheme}`, async ({
    gloss,
    sample,
  }) => {
    const { panel } = sample;
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(panel.getByRole('region', { name: 'Timeline' })).toBeVisible();
    expect.soft(await findings(panel), 'panel').toEqual([]);
    await panel.getByRole('button', { name: 'Save to reading list' }).click();
    await panel.getByRole('tab', { name: 'Reading list' }).click();
    await expect(panel.getByRole('listitem')).toHaveCount(1);
    expect.soft(await findings(panel), 'list').toEqual([]);
    const whole = await gloss.context.newPage();
    await whole.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await whole.goto(`chrome-extension://${gloss.extensionId}/src/reading-list/index.html`);
    await expect(whole.getByText('China’s AI Stocks').first()).toBeVisible();
    expect.soft(await findings(whole), 'reading list').toEqual([]);
    const options = await gloss.optionsPage();
    await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await findings(options), 'options').toEqual([]);
  });
}

test('axe finds nothing where the reader is asked, or told why a page cannot be read', async ({
  gloss,
  open,
}) => {
  const page = await open('chrome://version/');
  await gloss.clickToolbar(page);
  const panel = await gloss.openPanel();
  await expect(panel.getByRole('button', { name: 'Read this article' })).toBeVisible();
  expect.soft(await findings(panel), 'consent').toEqual([]);
  await panel.getByRole('button', { name: 'Read this article' }).click();
  await expect(panel.getByText('This page belongs to the browser')).toBeVisible();
  expect.soft(await findings(panel), 'unreadable').toEqual([]);
});
