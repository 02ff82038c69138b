import { expect, type Page, test } from 'playwright/test';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import {
  boxOf,
  ContentInPage,
  nodesWithin,
  paintedWords,
  typedIn,
} from '#e2e/in-page/content-in-page.ts';
import { chipArticle, showPage } from '#e2e/in-page/content-pages.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

async function articleWith(page: Page, markup = chipArticle, wanted = true) {
  await showPage(page, markup);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([], [], wanted);
  return content;
}

/** Where in the window the first `words` of the page begin and end. */
function placeOf(page: Page, words: string) {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + sought.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error('The words are not there.');
  }, words);
}

/** Selects with the pointer from the beginning of some words to the end of others. */
async function drag(page: Page, from: string, to: string): Promise<void> {
  const start = await placeOf(page, from);
  const end = await placeOf(page, to);
  await page.mouse.move(start.left + 0.5, start.y);
  await page.mouse.down();
  await page.mouse.move(end.right - 0.5, end.y, { steps: 4 });
  await page.mouse.up();
}

const barIn = (page: Page) =>
  nodesWithin(page, (role, name) => role === 'toolbar' && name === 'Selected words');

async function noticeIn(page: Page): Promise<string> {
  const said = await nodesWithin(page, (role) => role === 'status');
  return said?.map(({ name }) => name).join(' ') ?? '';
}

async function press(page: Page, name: string): Promise<void> {
  await expect.poll(() => barIn(page)).not.toBeNull();
  const button = (await barIn(page))?.find((node) => node.role === 'button' && node.name === name);
  if (!button) throw new Error(`The bar has no button ${name}.`);
  const { x, y, width, height } = await boxOf(page, button);
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(28);
  await page.mouse.click(x + width / 2, y + height / 2);
}

test('the bar at selected words highlights them whole, asks for a note, and copies them with a link', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const content = await articleWith(page);
  await drag(page, 'igure for', 'the co');
  await press(page, 'Highlight');
  expect(await content.lastSaid('selection-marked')).toMatchObject({
    exact: 'figure for the cost',
    note: '',
  });
  expect(await barIn(page)).toBeNull();
  expect(await paintedWords(page)).toEqual({ 'gloss-own': ['figure for the cost'] });
  await drag(page, 'prices fell', 'by ha');
  await press(page, 'Note');
  await page.keyboard.type('By half!');
  expect(await typedIn(page)).toBe('By half!');
  await page.keyboard.press('Control+Enter');
  expect(await content.lastSaid('selection-marked')).toMatchObject({
    exact: 'prices fell by half',
    note: 'By half!',
  });
  await page.keyboard.press('Escape');
  await drag(page, 'Three makers', 'of memory');
  await page.evaluate(() => {
    document.addEventListener('copy', () => document.body.setAttribute('data-heard', ''), true);
  });
  await press(page, 'Copy');
  await expect.poll(() => noticeIn(page)).toContain('Copied with a link to these words');
  expect(await barIn(page)).toBeNull();
  expect(await page.locator('[data-heard]').count()).toBe(0);
});

test('the bar goes with the selection, and is not there for a page’s events, in fields, or when switched off', async ({
  page,
}) => {
  const field = '<textarea>Words in a field of the page.</textarea><h1>';
  const content = await articleWith(page, chipArticle.replace('<h1>', field));
  await drag(page, 'Three makers', 'of memory');
  await expect.poll(() => barIn(page)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await barIn(page)).toBeNull();
  // Pressed on selected words, the pointer would drag them.
  await page.mouse.click(5, 5);
  await drag(page, 'Three makers', 'of memory');
  await expect.poll(() => barIn(page)).not.toBeNull();
  await page.mouse.click(5, 5);
  await expect.poll(() => barIn(page)).toBeNull();
  await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('#first') as Element);
    for (const type of ['pointerup', 'keyup', 'mouseup'])
      document.body.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  });
  await page.waitForTimeout(200);
  expect(await barIn(page)).toBeNull();
  await page.locator('textarea').dblclick();
  await page.waitForTimeout(200);
  expect(await barIn(page)).toBeNull();
  await content.paint([], [], false);
  await drag(page, 'Three makers', 'of memory');
  await page.waitForTimeout(200);
  expect(await barIn(page)).toBeNull();
  expect(await page.locator('[data-gloss]').count()).toBe(0);
});

for (const [script, markup, from, to, whole] of [
  ['elements within a word', '<p>On <b>Tues</b><i>day</i> they met.</p>', 'es', 'da', 'Tuesday'],
  ['a line that ends between words', '<p>they said<br>today it is</p>', 'ai', 'to', 'said today'],
  ['Russian', '<p lang="ru">Новое правительство решило.</p>', 'вит', 'реш', 'правительство решило'],
  ['Thai', '<p lang="th">ราคาน้ำมันเพิ่มขึ้นอย่างมาก</p>', 'มั', 'มั', 'น้ำมัน'],
  ['Chinese', '<p lang="zh">中国人工智能股票大涨。</p>', '工', '票', '人工智能股票'],
  ['a language that is none', '<p lang="x y">some words here</p>', 'or', 'or', 'words'],
] as const) {
  test(`a selection takes in whole words: ${script}`, async ({ page }) => {
    const content = await articleWith(page, chipArticle.replace('<h1>', `${markup}<h1>`));
    await page.evaluate(
      ([first, last]) => {
        const found = (sought: string, after: boolean) => {
          const root = document.querySelector('article p') as Element;
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.nodeValue?.indexOf(sought) ?? -1;
            if (at >= 0) return [node, at + (after ? sought.length : 0)] as const;
          }
          throw new Error(`${sought} is not there.`);
        };
        const [startNode, startAt] = found(first, false);
        const [endNode, endAt] = found(last, true);
        getSelection()?.setBaseAndExtent(startNode, startAt, endNode, endAt);
      },
      [from, to] as const,
    );
    await content.tell({ type: 'mark-selection', withNote: false });
    const { exact = '' } = (await content.lastSaid('selection-marked')) ?? {};
    expect(exact.replace(/\s+/g, ' ')).toBe(whole);
  });
}
