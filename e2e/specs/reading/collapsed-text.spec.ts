import { expect, type Page, test } from 'playwright/test';
import { bundleForPage } from '#e2e/browser/bundle-for-page.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import type { Extraction } from '#extract/extract-article.ts';
import { paragraphsAbout } from '../extension-test.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const told = [...paragraphsAbout('Vellin'), ...paragraphsAbout('Norrow')];
const [first = ''] = told;
const last = told.at(-1) ?? '';
const shown = told.slice(0, 4).map((text) => `<p>${text}</p>`);
const rest = told.slice(4).map((text) => `<p>${text}</p>`);

async function read(page: Page, body: string) {
  await page.route('**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Vellin rebuilds its harbour</title><body style="font: 18px/1.6 serif; max-width: 600px"><main><article><h1>Vellin rebuilds its harbour</h1>${body}</article></main></body></html>`,
    }),
  );
  await page.goto('https://courier.example.org/harbour');
  return readAgain(page);
}

async function readAgain(page: Page) {
  const result = await page.evaluate<Extraction>(
    `${await bundleForPage('src/extract/extract-article.ts', 'glossExtract')};glossExtract.extractArticle(document, { url: location.href, collectedAt: '2026-03-05T08:00:00.000Z' })`,
  );
  if (!('article' in result)) throw new Error(result.unreadable);
  return result.article;
}

test('text that “Show more” keeps hidden is counted, and read once it is opened', async ({
  page,
}) => {
  const article = await read(
    page,
    `${shown.join('')}<div id="rest" style="display:none">${rest.join('')}</div><button onclick="rest.style.display='block';this.remove()">Show more</button>`,
  );
  expect(article.text).not.toContain(last);
  expect(article.coverage).toMatchObject({ extent: 'cut', readParagraphs: 4 });
  expect(article.coverage.totalParagraphs).toBeGreaterThan(7);
  expect(article.coverage.reason).toEqual({ kind: 'folded' });
  await page.getByRole('button').click();
  const opened = await readAgain(page);
  expect(opened.coverage.extent).toBe('whole');
  expect(opened.text).toContain(last);
});

test('text that is cut off above “Read more” is counted, not read', async ({ page }) => {
  const article = await read(
    page,
    `<div style="max-height:420px;overflow:hidden">${[...shown, ...rest].join('')}</div><a role="button" tabindex="0">Read more</a>`,
  );
  expect(article.text).toContain(first);
  expect(article.text).not.toContain(last);
  expect(article.coverage.extent).toBe('cut');
});

test('text that a box cuts off by itself is counted, not read, and a link to another article cuts nothing', async ({
  page,
}) => {
  const article = await read(
    page,
    `<div style="max-height:420px;overflow:hidden">${[...shown, ...rest].join('')}</div><p><a href="/other">Read more</a></p>`,
  );
  expect(article.text).toContain(first);
  expect(article.text).not.toContain(last);
  expect(article.coverage.extent).toBe('cut');
  const linked = await read(
    page,
    `<div>${[...shown, ...rest].join('')}</div><p><a href="/other">Read more</a></p>`,
  );
  expect(linked.text).toContain(last);
  expect(linked.coverage.extent).toBe('whole');
});
