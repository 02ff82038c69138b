import { expect, type Page, test } from 'playwright/test';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { boxOf, ContentInPage, openCard, pressInCard } from '#e2e/in-page/content-in-page.ts';
import { address, chipArticle, middleOf, showPage, sought } from '#e2e/in-page/content-pages.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const orders =
  'Three makers of memory chips said on Tuesday that they would double their orders for new machines this year.';
const decline = 'Buyers had filled their stores early and then waited.';
const cost = 'He gave no figure for the cost.';

/** The article with three highlighted sentences. */
async function paintedArticle(page: Page, markup = chipArticle): Promise<ContentInPage> {
  await showPage(page, markup, { '/orders': '<title>Orders</title>' });
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([
    sought(orders, ['keyTakeaways'], { start: 0 }),
    sought(decline, ['tldr', 'implications'], { start: 200 }),
    sought(cost, ['timeline'], { start: 400 }),
  ]);
  return content;
}

async function clickOn(page: Page, words: string, aside = 0): Promise<void> {
  const { x, y } = await middleOf(page, words);
  await page.mouse.click(x + aside, y);
}

test('A click on a highlighted sentence shows every claim that rests on it, and tells the panel', async ({
  page,
}) => {
  const content = await paintedArticle(page);
  await clickOn(page, decline);
  const card = await openCard(page);
  const names = card?.map(({ name }) => name);
  expect(names).toContain('tldr 1');
  expect(names).toContain('What tldr says of it.');
  expect(names).toContain('implications 2');
  expect(names).toContain('What implications says of it.');
  const buttons = card?.filter(({ role }) => role === 'button').map(({ name }) => name);
  expect(buttons?.filter((name) => name.startsWith('Show in panel'))).toEqual([
    'Show in panel, tldr 1',
    'Show in panel, implications 2',
  ]);
  expect(await content.lastSaid('claim-picked')).toEqual({
    type: 'claim-picked',
    claimId: 'tldr-1',
  });
});

test('What several sections say in the same words is said once, under all their names', async ({
  page,
}) => {
  const content = await paintedArticle(page);
  const same = sought(cost, ['keyTakeaways', 'timeline', 'implications'], { start: 400 });
  for (const claim of same.claims.slice(0, 2)) claim.text = cost;
  await content.paint([same]);
  await clickOn(page, cost);
  const card = (await openCard(page)) ?? [];
  const buttons = card.filter(({ role }) => role === 'button').map(({ name }) => name);
  expect(buttons.filter((name) => name.startsWith('Show in panel'))).toEqual([
    'Show in panel, keyTakeaways 1 · timeline 2',
    'Show in panel, implications 3',
  ]);
});

test('A claim of the card can be shown in the panel', async ({ page }) => {
  const content = await paintedArticle(page);
  await clickOn(page, cost);
  await pressInCard(page, 'Show in panel, timeline 1');
  const picked = (await content.said()).filter(({ type }) => type === 'claim-picked');
  expect(picked).toHaveLength(2);
  expect(await openCard(page)).not.toBeNull();
});

for (const [origin, url] of [
  ['a secure page', address],
  ['a page without a secure origin', 'http://news.example/chips'],
] as const) {
  test(`The link to a sentence is copied from ${origin}`, async ({ page, context }) => {
    await paintedArticle(page);
    if (url !== address) {
      await page.goto(url);
      const content = await ContentInPage.beside(page);
      await content.inject();
      await content.paint([sought(cost)]);
    }
    await clickOn(page, cost);
    await pressInCard(page, 'Copy link to this sentence');
    await expect
      .poll(async () => (await openCard(page))?.map(({ name }) => name))
      .toContain('Link copied');
    await context.grantPermissions(['clipboard-read'], { origin: 'https://news.example' });
    await page.goto(address);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${url}#:~:text=He%20gave%20no%20figure%20for%20the%20cost`,
    );
  });
}

test('A click elsewhere closes the card, and so does Escape', async ({ page }) => {
  await paintedArticle(page);
  await clickOn(page, cost);
  expect(await openCard(page)).not.toBeNull();
  await page.mouse.click(5, 5);
  expect(await openCard(page)).toBeNull();
  await clickOn(page, cost);
  await page.keyboard.press('Escape');
  expect(await openCard(page)).toBeNull();
  expect(await page.locator('[data-gloss]').count()).toBe(0);
});

test('A click on a link within a highlighted sentence follows the link', async ({ page }) => {
  await paintedArticle(page);
  await page.getByRole('link', { name: 'double their orders' }).click();
  await expect(page).toHaveURL('https://news.example/orders');
});

test('Selecting text of a highlighted sentence opens no card', async ({ page }) => {
  await paintedArticle(page);
  const { x, y } = await middleOf(page, cost);
  await page.mouse.move(x - 40, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).not.toBe('');
  expect(await openCard(page)).toBeNull();
});

test('A click on something that lies over a sentence is not a click on the sentence', async ({
  page,
}) => {
  await paintedArticle(page);
  const { x, y } = await middleOf(page, cost);
  await page.evaluate(() => {
    const veil = document.createElement('div');
    veil.style.cssText = 'position:fixed;inset:0;background:#fff8';
    document.body.append(veil);
  });
  await page.mouse.click(x, y);
  expect(await openCard(page)).toBeNull();
});

test('A click that a script of the page makes up opens no card', async ({ page }) => {
  const content = await paintedArticle(page);
  const { x, y } = await middleOf(page, cost);
  await page.evaluate(
    ([left, top]) =>
      document
        .elementFromPoint(left as number, top as number)
        ?.dispatchEvent(
          new MouseEvent('click', { bubbles: true, clientX: left, clientY: top, detail: 1 }),
        ),
    [x, y],
  );
  expect(await openCard(page)).toBeNull();
  expect(await content.lastSaid('claim-picked')).toBeUndefined();
});

test('The page can neither look into the card nor hear what is pressed in it', async ({ page }) => {
  await paintedArticle(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'click', 'mousedown']) {
      document.addEventListener(type, () => heard.push(type));
    }
  });
  await clickOn(page, cost);
  await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  expect(await page.evaluate(() => document.querySelector('[data-gloss]')?.shadowRoot)).toBeNull();
  await pressInCard(page, 'Show in panel, timeline 1');
  await page.keyboard.press('j');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

test('Alt+Shift+arrow goes from claim to claim, round the end, with the card in focus', async ({
  page,
}) => {
  const content = await paintedArticle(page);
  const picked = async () => (await content.lastSaid('claim-picked'))?.claimId;
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(picked).toBe('keyTakeaways-1');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(picked).toBe('tldr-1');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(picked).toBe('timeline-1');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(picked).toBe('keyTakeaways-1');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect.poll(picked).toBe('timeline-1');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-gloss'))).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await content.said()).filter(({ type }) => type === 'claim-picked')).toHaveLength(6);
  await page.keyboard.press('Escape');
  expect(await openCard(page)).toBeNull();
});

test('Closing the card gives the focus back to where it was', async ({ page }) => {
  await paintedArticle(page);
  await page.getByRole('link', { name: 'double their orders' }).focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-gloss')))
    .toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
});

test('The keys belong to the page while the reader types, or while nothing is highlighted', async ({
  page,
}) => {
  const content = await paintedArticle(
    page,
    chipArticle.replace('</article>', '<input></article>'),
  );
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.addEventListener('keydown', ({ code, defaultPrevented }) =>
      heard.push(`${code} ${defaultPrevented}`),
    );
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.locator('input').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect(await heard()).toContain('ArrowDown false');
  expect(await content.lastSaid('claim-picked')).toBeUndefined();
  await page.locator('input').blur();
  await content.paint([]);
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect(await heard()).toContain('ArrowUp false');
});

test('The card stays beside its sentence when the page is scrolled, and within the window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 420, height: 500 });
  await paintedArticle(
    page,
    chipArticle.replace('</article>', '<p style="height:3000px"></p></article>'),
  );
  await page.evaluate(() => scrollTo(0, 300));
  await clickOn(page, decline);
  const boxNow = async () => {
    const [card] = (await openCard(page)) ?? [];
    if (!card) throw new Error('No card is open');
    return boxOf(page, card);
  };
  const before = await boxNow();
  expect(before.x).toBeGreaterThanOrEqual(0);
  expect(before.x + before.width).toBeLessThanOrEqual(420);
  expect(before.y).toBeGreaterThanOrEqual(0);
  expect(before.y + before.height).toBeLessThanOrEqual(500);
  const sentenceBefore = await middleOf(page, decline);
  await page.evaluate(() => scrollBy(0, 30));
  const moved = (await middleOf(page, decline)).y - sentenceBefore.y;
  expect(moved).toBe(-30);
  await expect.poll(async () => Math.round((await boxNow()).y - before.y)).not.toBe(0);
});

test('Beside text from right to left the card’s own words keep the direction of their language', async ({
  page,
}) => {
  const words = 'ارتفعت أسهم شركات الرقائق يوم الخميس.';
  await showPage(page, `<!doctype html><html dir="rtl"><body><p>${words}</p>`);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(words)]);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => openCard(page)).not.toBeNull();
  const card = await openCard(page);
  const boxNamed = (name: string) => {
    const node = card?.find((seen) => seen.role === 'button' && seen.name === name);
    if (!node) throw new Error(`The card has no button ${name}`);
    return boxOf(page, node);
  };
  const copy = await boxNamed('Copy link to this sentence');
  const close = await boxNamed('Close');
  expect(copy.x).toBeLessThan(close.x);
});

test('The rules of the page do not reach the card', async ({ page }) => {
  await paintedArticle(
    page,
    chipArticle.replace(
      '</style>',
      '* { font-size: 60px !important; display: none } html, body, article, p, h1, a, b { display: block } [data-gloss] { opacity: 0 !important; transform: scale(5) !important }</style>',
    ),
  );
  await clickOn(page, cost);
  const [card] = (await openCard(page)) ?? [];
  if (!card) throw new Error('No card is open');
  expect((await boxOf(page, card)).width).toBe(340);
});

test('Every button of the card is at least 28 pixels high', async ({ page }) => {
  await paintedArticle(page);
  await clickOn(page, decline);
  for (const node of (await openCard(page)) ?? []) {
    if (node.role !== 'button') continue;
    const { width, height } = await boxOf(page, node);
    expect(Math.min(width, height), node.name).toBeGreaterThanOrEqual(28);
  }
  expect(page.url()).toBe(address);
});
