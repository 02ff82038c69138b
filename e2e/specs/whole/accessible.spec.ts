import type { Page } from 'playwright/test';
import { findings } from '#e2e/browser/axe-findings.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { saveStories, storiesOfThisWeek } from '#e2e/browser/save-stories.ts';
import { pageOfMarks, showStoryOfMarks } from '#e2e/browser/story-of-marks.ts';
import { expect, test } from '../extension-test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the panel, the list and the options, ${colorScheme}`, async ({
    gloss,
    sample,
  }) => {
    const { panel } = sample;
    await panel.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
    expect.soft(await findings(panel), 'panel').toEqual([]);
    await panel.keyboard.press('/');
    await panel.keyboard.type('What did Baidu say about prices?');
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('region', { name: 'Your questions' })).toBeVisible();
    expect.soft(await findings(panel), 'questions').toEqual([]);
    await panel.getByRole('button', { name: 'Save to reading list' }).click();
    const tag = panel.getByRole('status').getByRole('textbox', { name: 'Add a tag' });
    for (const name of ['chips', 'asia']) {
      await tag.fill(name);
      await tag.press('Enter');
    }
    await expect(panel.getByRole('button', { name: 'Remove tag asia' })).toBeVisible();
    expect.soft(await findings(panel), 'saved').toEqual([]);
    expect.soft(await namedAlike(panel), 'names').toEqual([]);
    expect.soft(await stopsToFirstChip(panel), 'tab stops').toBeLessThanOrEqual(15);
    await panel.keyboard.press('?');
    await expect(panel.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    expect.soft(await findings(panel), 'shortcuts').toEqual([]);
    await panel.keyboard.press('Escape');
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
    const paper = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const other = colorScheme === 'light' ? 'Dark' : 'Light';
    const chosen = other === 'Dark' ? 'rgb(25, 26, 27)' : 'rgb(252, 251, 248)';
    await options.getByLabel('Theme').selectOption(other);
    await options.getByLabel('Text size').selectOption('Larger');
    for (const page of [panel, whole, options]) {
      await expect.poll(() => paper(page)).toBe(chosen);
      await expect
        .poll(() => page.evaluate(() => getComputedStyle(document.body).zoom))
        .toBe('1.3');
      expect.soft(await findings(page), `${other} and larger`).toEqual([]);
    }
    await panel.setViewportSize({ width: 320, height: 900 }).catch(() => undefined);
    expect.soft(await sideways(panel), 'larger').toBeLessThanOrEqual(0);
  });
}

/** Names that more than one button on a page has. */
function namedAlike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const names = [...document.querySelectorAll('button:not([aria-hidden])')]
      .filter((each) => each.checkVisibility())
      .map((each) => each.getAttribute('aria-label') ?? each.textContent?.trim() ?? '');
    return names.filter((name, at) => names.indexOf(name) !== at);
  });
}

/** How often Tab is pressed from the top of a page until the chip of a claim is reached. */
async function stopsToFirstChip(page: Page): Promise<number> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  for (let stops = 1; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('.section .claim .chip')))
      return stops;
  }
  return Number.POSITIVE_INFINITY;
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
    await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
    await looked('story');
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Delete', 'Archive', 'Keyboard shortcuts (?)']) {
      await expect.soft(page.getByRole('button', { name, exact: true })).toBeHidden();
    }
    // Neither the field for a tag, nor the one for a note without a note in it, nor the one for a question.
    for (const role of ['textbox', 'combobox', 'checkbox'] as const)
      await expect.soft(page.getByRole(role)).toHaveCount(0);
    await expect.soft(page.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
    await page.emulateMedia({ media: null });
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
