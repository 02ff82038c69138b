import { expect, test } from 'playwright/test';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { ContentInPage, paintedWords } from '#e2e/in-page/content-in-page.ts';
import { address, chipArticle, showPage, sought } from '#e2e/in-page/content-pages.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const cost = 'He gave no figure for the cost.';

test('The article is read as soon as the script is there', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await expect.poll(() => content.said()).toHaveLength(1);
  expect(await content.lastSaid('article-read')).toMatchObject({
    article: { url: address, title: 'Chip makers add capacity', language: 'en' },
  });
});

test('A page that has no article says so, once, after it was given time to show one', async ({
  page,
}) => {
  await showPage(page, '<!doctype html><body><p>Nothing to read here.</p>');
  const content = await ContentInPage.beside(page);
  await content.inject();
  await expect.poll(() => content.said()).toHaveLength(1);
  expect((await content.said())[0]?.type).toBe('page-unreadable');
});

test('An article that scripts render late is waited for', async ({ page }) => {
  await showPage(page, '<!doctype html><body><p>Loading</p>');
  const content = await ContentInPage.beside(page);
  await content.inject();
  await page.evaluate((markup) => {
    setTimeout(() => {
      document.body.innerHTML = markup;
    }, 900);
  }, chipArticle);
  await expect.poll(() => content.said()).toHaveLength(1);
  expect(await content.lastSaid('article-read')).toBeDefined();
});

test('A single-page site that shows another address is left, and its highlights are taken away', async ({
  page,
}) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(cost)]);
  await page.evaluate(() => history.pushState(null, '', '/another'));
  await expect
    .poll(() => content.lastSaid('page-left'))
    .toEqual({ type: 'page-left', url: 'https://news.example/another' });
  expect(await paintedWords(page)).toEqual({});
});

test('A jump within the page, and a tracker that is dropped, leave nothing', async ({ page }) => {
  await showPage(page, chipArticle);
  await page.evaluate(() => history.replaceState(null, '', '?utm_source=letter'));
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(cost)]);
  await page.evaluate(() => {
    history.replaceState(null, '', location.pathname);
    location.hash = 'third';
  });
  await page.waitForTimeout(300);
  expect(await content.lastSaid('page-left')).toBeUndefined();
  expect(await paintedWords(page)).toEqual({ 'gloss-amber': [cost] });
});

test('A fragment that is a route leaves the article', async ({ page }) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await page.evaluate(() => {
    location.hash = '#!/story/2';
  });
  await expect.poll(() => content.lastSaid('page-left')).toBeDefined();
});

test('Right after a change of address, the article that replaces the old one is read', async ({
  page,
}) => {
  await showPage(page, chipArticle);
  const first = await ContentInPage.beside(page);
  await first.inject();
  await expect.poll(() => first.lastSaid('article-read')).toBeDefined();
  await page.evaluate(
    (markup) => {
      history.pushState(null, '', '/second');
      setTimeout(() => {
        document.body.innerHTML = markup;
      }, 700);
    },
    chipArticle.replaceAll('memory chips', 'solar cells').replaceAll('Chip', 'Cell'),
  );
  await expect.poll(() => first.lastSaid('page-left')).toBeDefined();
  await first.inject();
  await expect
    .poll(async () => (await first.lastSaid('article-read'))?.article.text ?? '')
    .toContain('Three makers of solar cells');
  const read = (await first.said()).filter(({ type }) => type === 'article-read');
  expect(read).toHaveLength(2);
});

test('A burst of changed addresses is told once, with the address that stands at the end', async ({
  page,
}) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await page.evaluate(() => {
    for (let turn = 0; turn < 150; turn++) history.replaceState(null, '', `/turn-${turn}`);
  });
  await expect
    .poll(() => content.lastSaid('page-left'))
    .toMatchObject({ url: 'https://news.example/turn-149' });
  await page.waitForTimeout(1200);
  expect((await content.said()).filter(({ type }) => type === 'page-left')).toHaveLength(1);
});
