import type { Page } from 'playwright/test';
import { saveStories, storyAbout } from '#e2e/browser/save-stories.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { paintedWords } from '#e2e/in-page/content-in-page.ts';
import { articlePage, expect, sampleAddress, test } from '../extension-test.ts';

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
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  expect(gloss.context.pages().map((tab) => tab.url())).not.toContain(sampleAddress);
});

const listAddress = (id: string) => `chrome-extension://${id}/src/reading-list/index.html`;
const ownWords = async (page: Page) => (await paintedWords(page))['gloss-own'] ?? [];

test('a highlight made, removed and brought back on the list shows at once in the open page', async ({
  gloss,
  sample: { page, panel },
}) => {
  await expect(panel.getByRole('region', { name: 'Dates' })).toBeVisible();
  const [article] = await storedRows(panel, 'articles');
  const list = await gloss.context.newPage();
  await list.goto(`${listAddress(gloss.extensionId)}#/story/${article?.id}`);
  await expect(list.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
  const words = await list.evaluate(() => {
    const text = [...document.querySelectorAll('.article-text [data-sentence]')]
      .flatMap((element) => [...element.childNodes])
      .find((node) => node.nodeType === 3 && (node.nodeValue ?? '').length > 60);
    if (!text) throw new Error('No text to select.');
    getSelection()?.setBaseAndExtent(text, 0, text, 30);
    return String(getSelection()).trim();
  });
  await list.getByRole('button', { name: 'Highlight these words' }).click();
  await expect.poll(() => ownWords(page)).toEqual([words]);
  const card = list.getByRole('dialog', { name: 'Your highlight' });
  await card.getByRole('button', { name: 'Remove highlight' }).click();
  await expect.poll(() => ownWords(page)).toEqual([]);
  await list.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => ownWords(page)).toEqual([words]);
});

test('what is typed is found in text, notes and tags, with the words marked and nothing but text', async ({
  gloss,
  sample: { panel },
}) => {
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  const list = await gloss.context.newPage();
  await list.setViewportSize({ width: 320, height: 800 });
  await list.goto(listAddress(gloss.extensionId));
  await expect(list.getByText('1 story')).toBeVisible();
  const search = list.getByRole('searchbox', { name: 'Search the reading list' });
  await search.fill('Qwen enterprises');
  const match = list.locator('.line-match').first();
  await expect(match.locator('mark').first()).toBeVisible();
  const [box, row] = [await match.locator('mark').first().boundingBox(), await match.boundingBox()];
  // Also in a narrow page the marked words stand within what is shown of the line.
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
    (row?.y ?? 0) + (row?.height ?? 0) + 2,
  );
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  // A row with a match is higher, and the list knows: nothing of it stands outside.
  const [line, item] = await list.evaluate(() =>
    ['.line-foot', '.row'].map(
      (each) => document.querySelector(each)?.getBoundingClientRect().bottom ?? 0,
    ),
  );
  expect(line).toBeLessThanOrEqual(item ?? 0);
  const height = await list.evaluate(() => document.querySelector('.rows')?.clientHeight);
  expect(height).toBe(await list.evaluate(() => document.querySelector('.row')?.clientHeight));
  await search.fill('zyzzyva quokka');
  await expect(list.getByText('Nothing found')).toBeVisible();
});

test('saved stories go to the model when the reader says so, and a takeaway leads to the one it rests on', async ({
  gloss,
  model,
  open,
  sample: { panel },
  site,
  withModel,
}) => {
  await panel.getByRole('button', { name: 'Save to reading list' }).click();
  await withModel();
  const address = 'https://ledger.example/technology/price';
  site.set(
    address,
    articlePage(
      'Alibaba Cloud raises the price of Qwen',
      'Alibaba Cloud raised the price of Qwen calls by 12 percent on Monday, the first rise since the race among Chinese providers began.',
      'Baidu and Tencent said that they would not follow Alibaba Cloud for now, though both had warned customers of rising costs of memory.',
      'Customers of Qwen will pay the new price from the first of May, said a letter that Alibaba Cloud sent to developers in Hangzhou.',
      'Analysts in Hong Kong called the step a test of how much businesses need the tokens that the models process for them each day.',
    ),
  );
  const page = await open(address);
  await gloss.clickToolbar(page);
  await expect.poll(() => model.completions.length).toBe(1);
  expect(model.completions[0]?.text).not.toContain('saved_stories');
  await expect(panel.getByText('fake-large').first()).toBeVisible();

  const options = await gloss.optionsPage();
  await options.getByRole('checkbox', { name: /short extracts from saved stories/ }).check();
  // A page closed in the same moment would take the change with it.
  await expect
    .poll(() => storedRows(options, 'settings'))
    .toMatchObject([{ storiesAsSources: true }]);
  await options.close();
  const runs = await storedRows(panel, 'analyses');
  const saved = runs.find(({ analyst }) => analyst.kind === 'extractive');
  const told = saved?.brief.tldr?.content.whatChanged?.text ?? '';
  const claim = (t: string, s: number[], r: number[]) => ({ s, r, t, k: 'f' });
  model.reply = {
    k: [
      claim('Alibaba Cloud raised the price of Qwen calls by 12 percent on Monday.', [1, 2], []),
      claim(told, [], [1]),
      claim(told.replace(/\.$/, ' for 77 dollars.'), [], [1]),
      claim(told, [], [4]),
    ],
  };
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Regenerate' }).click();
  await expect.poll(() => model.completions.length).toBe(2);
  const sent = model.completions[1]?.text ?? '';
  expect(sent).toContain('<saved_stories>');
  expect(sent).toContain('[R1] China’s AI Stocks Rally as Token Use Surges');
  const takeaways = panel.getByRole('region', { name: 'Key takeaways' });
  const chip = takeaways.getByRole('button', {
    name: 'saved story: The Harbour Ledger',
    exact: true,
  });
  await expect(chip).toBeVisible();
  await expect(
    takeaways.getByText('figure differs from the saved story: The Harbour Ledger'),
  ).toBeVisible();
  await expect(takeaways.getByText('not matched', { exact: true })).toHaveCount(1);
  await chip.click();
  await expect(panel.getByRole('heading', { level: 1, name: /China’s AI Stocks/ })).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Back to this tab' })).toBeVisible();
});

test('rows are as high as what is in them, eight fit a window, and nothing jumps while a long list is gone through', async ({
  gloss,
}) => {
  const list = await gloss.context.newPage();
  await list.setViewportSize({ width: 1280, height: 800 });
  await list.goto(listAddress(gloss.extensionId));
  await expect(list.getByText('Nothing saved yet')).toBeVisible();
  const now = Date.now();
  const stories = Array.from({ length: 300 }, (_, nth) => {
    const story = storyAbout(`Port ${nth}`, nth, now - nth * 3_600_000);
    // One, two and more lines.
    story.article.title = `Port ${nth} rebuilds ${'its harbour and the wall before it, '.repeat(nth % 6)}at last`;
    return story;
  });
  await saveStories(list, stories);
  await list.reload();
  await expect(list.getByText('300 stories')).toBeVisible();
  const rows = () =>
    list.evaluate(() => {
      const scroller = document.querySelector('.rows-scroller')?.getBoundingClientRect();
      return [...document.querySelectorAll<HTMLElement>('.row[data-drawn]')]
        .map((row) => ({ ...row.getBoundingClientRect().toJSON(), index: row.dataset.index }))
        .map(({ top, bottom, index }) => ({
          top,
          bottom,
          index: Number(index),
          inView: top >= (scroller?.top ?? 0) && bottom <= (scroller?.bottom ?? 0),
        }));
    });
  const seam = async () => {
    const drawn = await rows();
    return drawn.slice(1).map(({ top }, at) => Math.abs(top - (drawn[at]?.bottom ?? 0)));
  };
  expect((await rows()).filter(({ inView }) => inView).length).toBeGreaterThanOrEqual(8);
  const heights = new Set((await rows()).map(({ top, bottom }) => Math.round(bottom - top)));
  expect(heights.size).toBeGreaterThan(1);
  // To a place where nothing was measured yet: what is first in view stays there while the rows above it are.
  await list.evaluate(() => document.querySelector('.rows-scroller')?.scrollTo({ top: 12_000 }));
  await expect.poll(async () => (await rows())[0]?.index).toBeGreaterThan(100);
  await expect.poll(async () => Math.max(...(await seam()))).toBeLessThan(1);
  const [first] = (await rows()).filter(({ inView }) => inView);
  await list.evaluate(() => document.querySelector('.rows-scroller')?.scrollBy({ top: -60 }));
  await expect
    .poll(async () => (await rows()).find(({ index }) => index === first?.index)?.top)
    .toBeCloseTo((first?.top ?? 0) + 60, 0);

  await list.locator('.line-title a').first().focus();
  await list.keyboard.press('End');
  await expect(list.locator('.row[data-index="299"] h2 a')).toBeFocused();
  await expect(list.locator('.row[data-index="299"] h2 a')).toBeInViewport();
  await expect(list.locator('.row[data-index="299"] .line-actions')).toHaveCSS('opacity', '1');
  await list.keyboard.press('Home');
  await expect(list.locator('.row[data-index="0"] h2 a')).toBeFocused();
  expect(Math.max(...(await seam()))).toBeLessThan(1);
  await expect(list.getByText('Today', { exact: true })).toBeVisible();
  // Several are opened at once, each in a tab of its own.
  await list.keyboard.press('x');
  await list.keyboard.press('j');
  await expect(list.locator('.row[data-index="1"] h2 a')).toBeFocused();
  await list.keyboard.press('x');
  const tabs = gloss.context.pages().length;
  await list.getByRole('button', { name: 'Open pages' }).click();
  await expect.poll(() => gloss.context.pages().length).toBe(tabs + 2);
  // The trash is emptied by an alarm, which is set while there is something in it.
  await list.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect
    .poll(() => list.evaluate(async () => (await chrome.alarms.get('empty-trash'))?.scheduledTime))
    .toBeGreaterThan(now + 29 * 86_400_000);
});
