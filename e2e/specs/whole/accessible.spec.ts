import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright/test';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { saveStories, storiesOfThisWeek } from '#e2e/browser/save-stories.ts';
import { pageOfMarks, showStoryOfMarks } from '#e2e/browser/story-of-marks.ts';
import { expect, test } from '../extension-test.ts';

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
    await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
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

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a story with every mark and every quotation open, ${colorScheme}`, async ({
    gloss,
    open,
    site,
  }) => {
    const { url, html } = pageOfMarks();
    site.set(url, html);
    const panel = await readInPanel(gloss, await open(url));
    await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
    await showStoryOfMarks(panel);
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The whole story is drawn before its chips are counted.
    await expect(panel.getByRole('button', { name: /^figure differs/ })).toBeVisible();
    for (const chip of await panel.locator('button.chip[aria-expanded]').all()) {
      await chip.press('Enter');
    }
    await panel.getByRole('button', { name: 'Choose marks' }).click();
    await panel.getByText('What the marks mean').click();
    await expect(panel.getByText('Found by comparing words.')).toBeVisible();
    expect(await findings(panel)).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a recap that a model wrote and in the predictions, ${colorScheme}`, async ({
    gloss,
    withModel,
  }) => {
    await withModel();
    const page = await gloss.context.newPage();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 900 });
    const list = `chrome-extension://${gloss.extensionId}/src/reading-list/index.html`;
    await page.goto(list);
    await expect(page.getByRole('heading', { name: 'Reading list' })).toBeVisible();
    await saveStories(page, storiesOfThisWeek(6));
    await page.goto(`${list}#/predictions`);
    await page.reload();
    const due = page.getByRole('region', { name: 'Due' });
    await expect(due).toBeVisible();
    const right = due.getByRole('button', { name: 'Right' }).first();
    await right.click();
    await expect(right).toHaveAttribute('aria-pressed', 'true');
    await expect(right).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(due.getByRole('button', { name: 'Wrong' }).first()).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByText('1 judged: 0 right, 1 wrong.')).toBeVisible();
    expect.soft(await findings(page), 'predictions').toEqual([]);
    expect.soft(await sideways(page), 'predictions').toBe(0);
    await page.goto(`${list}#/recap`);
    await page.getByRole('button', { name: 'Write themes with fake-large' }).click();
    await expect(page.getByText('Written by fake-large')).toBeVisible();
    expect.soft(await findings(page), 'recap').toEqual([]);
    expect.soft(await sideways(page), 'recap').toBe(0);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in any state of the reading list, nor does it run sideways, ${colorScheme}`, async ({
    gloss,
  }) => {
    const page = await gloss.context.newPage();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 320, height: 900 });
    const list = `chrome-extension://${gloss.extensionId}/src/reading-list/index.html`;
    await page.goto(list);
    await expect(page.getByText('Nothing saved yet')).toBeVisible();
    const looked = async (state: string) => {
      expect.soft(await findings(page), state).toEqual([]);
      expect.soft(await sideways(page), state).toBe(0);
    };
    await looked('empty');
    const stories = storiesOfThisWeek(3);
    const [first, second] = stories;
    if (!first || !second?.state) throw new Error('There are no stories.');
    first.article.title = `${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(3)} und mehr`;
    second.state.note = '我们在北京市工作。';
    second.state.tags = ['einSehrLangesSchlagwortOhneLeerzeichen'];
    await saveStories(page, stories);
    await page.reload();
    const lines = page.locator('.line-title');
    await expect(lines).toHaveCount(3);
    await looked('list');
    const search = page.getByRole('searchbox', { name: 'Search the reading list' });
    for (const words of ['北京', 'harbour']) {
      await search.fill(words);
      await expect(page.locator('.line-match mark').first()).toHaveText(new RegExp(words, 'i'));
      await looked(words);
    }
    await search.fill('zyzzyva');
    await expect(page.getByText('Nothing found')).toBeVisible();
    await looked('nothing found');
    await page.getByRole('button', { name: 'Show all stories' }).click();
    await page.getByRole('checkbox').first().check();
    await expect(page.getByText('1 selected')).toBeVisible();
    await looked('selection');
    await page.goto(`${list}#/backup`);
    await expect(page.getByRole('heading', { name: 'Backup and import' })).toBeVisible();
    await looked('backup');
    await page.goto(`${list}#/story/${encodeURIComponent(first.article.id)}`);
    await expect(page.getByRole('region', { name: 'Article' })).toBeVisible();
    await looked('story');
    await page.goto(`${list}#/story/none`);
    await expect(page.getByText('This story is no longer here')).toBeVisible();
    await looked('no story');
  });
}

/** How many CSS pixels a page is wider than its window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
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
  await expect(panel.getByText('Gloss can’t read browser pages')).toBeVisible();
  expect.soft(await findings(panel), 'unreadable').toEqual([]);
});
