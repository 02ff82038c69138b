import { expect, test } from 'playwright/test';
import type { SectionName } from '#domain/analysis/analysis.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { ContentInPage, openCard, paintedWords } from '#e2e/in-page/content-in-page.ts';
import {
  chipArticle,
  middleOf,
  pixelsThatDiffer,
  showPage,
  sought,
} from '#e2e/in-page/content-pages.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const orders =
  'Three makers of memory chips said on Tuesday that they would double their orders for new machines this year.';
const supply =
  '“We do not expect supply to meet demand before the autumn,” said the head of the largest of them.';
const cost = 'He gave no figure for the cost.';

test('Each sentence is highlighted in the color of its section, and all of it goes on request', async ({
  page,
}) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([
    sought(orders, ['keyTakeaways'], { start: 0 }),
    sought(supply, ['implications'], { start: 300 }),
    sought(cost, ['timeline'], { start: 400 }),
  ]);
  expect(await paintedWords(page)).toEqual({
    'gloss-amber': [orders],
    'gloss-violet': [supply],
    'gloss-blue': [cost],
  });
  expect(await content.lastSaid('highlights-painted')).toEqual({
    type: 'highlights-painted',
    found: 3,
    wanted: 3,
    lostMarks: [],
  });
  await content.paint([]);
  expect(await paintedWords(page)).toEqual({});
});

test('Two claims on one sentence both show, each in the color of its section', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(supply, ['tldr', 'implications'])]);
  expect(await paintedWords(page)).toEqual({
    'gloss-amber': [supply],
    'gloss-violet-second': [supply],
  });
});

test('A quiet sentence shows only while the reader is on its claim, and what the reader marked is filled', async ({
  page,
}) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  const quiet = { ...sought(orders, ['timeline'], { start: 9 }), quiet: true };
  const own = { id: 'm', exact: 'Buyers had filled', prefix: '', suffix: '', start: 40, note: '' };
  await content.paint([sought(supply), quiet], [own]);
  expect(await paintedWords(page)).toEqual({
    'gloss-amber': [supply],
    'gloss-own': ['Buyers had filled'],
  });
  await page.locator('#first').click({ position: { x: 30, y: 12 } });
  expect(await openCard(page)).toBeNull();
  await content.tell({ type: 'point-at-sentences', sentenceIds: [quiet.sentenceId] });
  expect(await paintedWords(page)).toMatchObject({ 'gloss-blue-focus': [orders] });
  await content.tell({ type: 'point-at-sentences', sentenceIds: [] });
  expect(await paintedWords(page)).not.toHaveProperty('gloss-blue-focus');
  const fill = await page.evaluate(
    () => getComputedStyle(document.body, '::highlight(gloss-own)').backgroundColor,
  );
  expect(fill).toMatch(/^rgba\(38, 166, 154/);
});

test('A sentence that the page does not show is counted as wanted, not as found', async ({
  page,
}) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(orders), sought('It was never said here at all.', [], { start: 9 })]);
  expect(await content.lastSaid('highlights-painted')).toMatchObject({ found: 1, wanted: 2 });
});

test('The document and the globals of the page are what they were', async ({ page }) => {
  await showPage(page, chipArticle);
  const look = () =>
    page.evaluate(() => ({
      markup: new XMLSerializer().serializeToString(document),
      globals: Object.getOwnPropertyNames(window).sort(),
      symbols: Object.getOwnPropertySymbols(window).map(String),
      onDocument: Object.getOwnPropertyNames(document).sort(),
      sheets: document.adoptedStyleSheets.length,
    }));
  const before = await look();
  const content = await ContentInPage.beside(page);
  await content.inject();
  await expect.poll(async () => (await content.said()).length).toBeGreaterThan(0);
  await content.paint([sought(orders), sought(cost, ['timeline'], { start: 400 })]);
  await content.tell({ type: 'reveal-sentence', sentence: sought(cost, ['timeline']) });
  expect(Object.keys(await paintedWords(page))).not.toEqual([]);
  expect(await look()).toEqual(before);
  const { x, y } = await middleOf(page, cost);
  await page.mouse.click(x, y);
  expect(await openCard(page)).not.toBeNull();
  await page.keyboard.press('Escape');
  expect(await look()).toEqual(before);
});

test('Highlights come back after the page renders its text anew', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(orders), sought(supply, ['implications'], { start: 300 })]);
  await page.evaluate(() => {
    const article = document.querySelector('article');
    if (article) article.innerHTML += '';
  });
  await expect
    .poll(() => paintedWords(page))
    .toEqual({ 'gloss-amber': [orders], 'gloss-violet': [supply] });
});

test('A paragraph that is loaded late is highlighted when it comes', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  const late = 'The last paragraph comes only when the reader has scrolled to it.';
  await content.paint([sought(orders), sought(late, ['timeline'], { start: 900 })]);
  expect(await content.lastSaid('highlights-painted')).toMatchObject({ found: 1, wanted: 2 });
  await page.evaluate((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    document.querySelector('article')?.append(paragraph);
  }, late);
  await expect.poll(() => paintedWords(page)).toMatchObject({ 'gloss-blue': [late] });
  expect(await content.lastSaid('highlights-painted')).toMatchObject({ found: 2, wanted: 2 });
});

test('A highlight follows words that a script replaces within its shadow root', async ({
  page,
}) => {
  await showPage(
    page,
    '<!doctype html><body><news-body><template shadowrootmode="open"><p>Prices fell by half.</p></template></news-body>',
  );
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought('Prices fell by half.')]);
  await page.evaluate(() => {
    const root = document.querySelector('news-body')?.shadowRoot;
    if (root) root.innerHTML = '<section><p>In short: <b>Prices</b> fell by half.</p></section>';
  });
  await expect.poll(() => paintedWords(page)).toEqual({ 'gloss-amber': ['Prices fell by half.'] });
});

test('A page that never stops changing is not searched all the time', async ({ page }) => {
  const long = Array.from({ length: 3_000 }, (_, at) => `<p>Paragraph ${at} of a long list.</p>`);
  await showPage(page, chipArticle.replace('</article>', `${long.join('')}</article>`));
  const content = await ContentInPage.beside(page);
  // What a search costs shows in how often the visibility of elements is asked for.
  await content.run(`
    globalThis.asked = 0;
    const ask = Element.prototype.checkVisibility;
    Element.prototype.checkVisibility = function (...given) { asked++; return ask.apply(this, given); };
  `);
  await content.inject();
  await content.paint([sought(orders), sought('It was never said here at all.', [], { start: 9 })]);
  await page.evaluate(() => {
    const clock = document.body.appendChild(document.createElement('p'));
    setInterval(() => {
      clock.textContent = String(performance.now());
    }, 230);
  });
  await content.run('asked = 0');
  await page.waitForTimeout(3_000);
  const searches = Number(await content.run('asked')) / 3_000;
  expect(searches).toBeGreaterThan(0);
  // The page changed thirteen times; a faster machine may look more often than a slow one.
  expect(searches).toBeLessThan(10);
  expect(await paintedWords(page)).toEqual({ 'gloss-amber': [orders] });
});

test('Highlights come back when the page clears the registry', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(orders)]);
  await page.evaluate(() => CSS.highlights.clear());
  await expect.poll(() => paintedWords(page)).toEqual({ 'gloss-amber': [orders] });
});

test('A frame of the same origin paints from its own registry, with rules of its own', async ({
  page,
}) => {
  await showPage(page, '<!doctype html><body><p>Outside.</p><iframe src="/inner"></iframe>', {
    '/inner': '<!doctype html><body><p>The part within the frame counts too.</p>',
  });
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought('The part within the frame counts too.')]);
  const inFrame = () =>
    page.frames()[1]?.evaluate(() => ({
      names: [...CSS.highlights.keys()],
      sheets: document.adoptedStyleSheets.length,
    }));
  expect(await inFrame()).toEqual({ names: ['gloss-amber'], sheets: 1 });
  await content.paint([]);
  expect(await inFrame()).toEqual({ names: [], sheets: 0 });
});

test('A second script takes over from the first', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(orders)]);
  await content.inject();
  expect(await content.run('receivers.size')).toBe(1);
  expect(await paintedWords(page)).toEqual({});
  await content.paint([sought(cost, ['timeline'])]);
  const { x, y } = await middleOf(page, cost);
  await page.mouse.click(x, y);
  const picked = (await content.said()).filter(({ type }) => type === 'claim-picked');
  expect(picked).toEqual([{ type: 'claim-picked', claimId: 'timeline-1' }]);
});

test('A script whose extension is gone leaves, and one of the new extension is not disturbed', async ({
  page,
}) => {
  await showPage(page, chipArticle);
  const orphan = await ContentInPage.beside(page, 'old');
  await orphan.inject();
  await orphan.paint([sought(orders)]);
  const at = await middleOf(page, orders);
  await page.mouse.click(at.x - 200, at.y);
  await orphan.killExtension();
  const content = await ContentInPage.beside(page, 'new');
  await content.inject();
  expect(await openCard(page)).toBeNull();
  await content.paint([sought(cost, ['keyTakeaways'])]);
  await page.waitForTimeout(1_500);
  expect(await paintedWords(page)).toEqual({ 'gloss-amber': [cost] });
});

test('A script whose extension is gone takes its highlights away by itself', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(orders)]);
  await content.killExtension();
  await expect.poll(() => paintedWords(page)).toEqual({});
});

test('The script leaves when it is told to', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(orders)]);
  await content.tell({ type: 'leave-page' });
  expect(await paintedWords(page)).toEqual({});
  expect(await content.run('receivers.size')).toBe(0);
});

test('On paper the page looks as if Gloss were not there', async ({ page }) => {
  await showPage(page, chipArticle);
  await page.emulateMedia({ media: 'print' });
  const before = await page.screenshot();
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(orders), sought(cost, ['timeline'], { start: 400 })]);
  const { x, y } = await middleOf(page, cost);
  await page.mouse.click(x, y);
  expect(Object.keys(await paintedWords(page))).toContain('gloss-blue-focus');
  // Painting a line in two parts shifts the edge of a letter here and there.
  expect(await pixelsThatDiffer(page, before, await page.screenshot())).toBeLessThan(20);
  await page.emulateMedia({ media: 'screen' });
  expect(await pixelsThatDiffer(page, before, await page.screenshot())).toBeGreaterThan(5_000);
});

test('The line of a highlight stands out on white, grey and black', async ({ page }) => {
  for (const background of ['#ffffff', '#808080', '#000000']) {
    await page.unrouteAll();
    await showPage(
      page,
      `<!doctype html><body style="background:${background};color:${background};font:40px serif"><p>Prices fell by half.</p>`,
    );
    const content = await ContentInPage.beside(page);
    await content.inject();
    for (const section of [
      'tldr',
      'competitors',
      'technicalDeepDive',
      'implications',
      'timeline',
    ]) {
      await content.paint([]);
      const before = await page.screenshot();
      await content.paint([sought('Prices fell by half.', [section as SectionName])]);
      const line = await pixelsThatDiffer(page, before, await page.screenshot());
      expect(line, `${section} on ${background}`).toBeGreaterThan(1_000);
    }
  }
});
