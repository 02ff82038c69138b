import { expect, type Page, test } from 'playwright/test';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import { ContentInPage, paintedWords } from '#e2e/in-page/content-in-page.ts';
import { middleOf, showPage, sought } from '#e2e/in-page/content-pages.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const words = 'The makers will double their orders.';
const far = '<p style="height:2400px">Above.</p>';

/** Shows the page and reveals the sentence in it; the page is otherwise not highlighted. */
async function reveal(page: Page, markup: string, others: Record<string, string> = {}) {
  await showPage(page, `<!doctype html><body>${markup}`, others);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.tell({ type: 'reveal-sentence', sentence: sought(words, ['timeline']) });
  return content;
}

/** How far the paragraph's middle is from the window's, in pixels. */
const offCentre = (page: Page, selector = '#it') =>
  page.locator(selector).evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    return Math.abs(top + height / 2 - innerHeight / 2);
  });

test('A sentence far down comes to the middle of the window and flashes, then is left alone', async ({
  page,
}) => {
  await reveal(page, `${far}<p id="it">${words}</p>${far}`);
  await expect.poll(() => offCentre(page)).toBeLessThan(40);
  await expect.poll(() => paintedWords(page)).toEqual({ 'gloss-blue-focus': [words] });
  await expect.poll(() => paintedWords(page)).toEqual({});
});

test('A sentence that can be seen already is not scrolled', async ({ page }) => {
  await reveal(page, `<p>First.</p><p id="it">${words}</p>${far}`);
  await expect.poll(() => paintedWords(page)).toHaveProperty('gloss-blue-focus');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('A sentence beneath a fixed header is brought out from under it', async ({ page }) => {
  await reveal(
    page,
    `<header style="position:fixed;inset:0 0 auto;height:120px;background:#fff">News</header>
     <p style="margin-top:200px" id="it">${words}</p>${far}`,
  );
  await page.evaluate(() => scrollTo(0, 150));
  const again = await ContentInPage.beside(page, 'again');
  await again.inject();
  await again.tell({ type: 'reveal-sentence', sentence: sought(words) });
  await expect
    .poll(() => page.locator('#it').evaluate((element) => element.getBoundingClientRect().top))
    .toBeGreaterThan(120);
});

test('Folded details are opened for it', async ({ page }) => {
  await reveal(
    page,
    `${far}<details><summary>More</summary><p id="it">${words}</p></details>${far}`,
  );
  await expect.poll(() => page.locator('details').getAttribute('open')).not.toBeNull();
  await expect.poll(() => offCentre(page)).toBeLessThan(40);
});

test('Containers that scroll within containers are scrolled too', async ({ page }) => {
  await reveal(
    page,
    `${far}<div id="outer" style="height:300px;overflow:auto">${far}<div style="height:200px;overflow:auto">
       ${far}<p id="it">${words}</p>${far}</div>${far}</div>${far}`,
  );
  await expect
    .poll(async () => {
      const { x, y } = await page
        .locator('#it')
        .evaluate((element) => element.getBoundingClientRect().toJSON());
      return page.evaluate(([left, top]) => document.elementFromPoint(left + 20, top + 8)?.id, [
        x,
        y,
      ] as [number, number]);
    })
    .toBe('it');
});

test('A sentence in a frame is brought to view in the page around it', async ({ page }) => {
  await reveal(page, `${far}<iframe src="/inner" style="height:300px"></iframe>${far}`, {
    '/inner': `<!doctype html><body>${far}<p id="it">${words}</p>${far}`,
  });
  await expect.poll(() => offCentre(page, 'iframe')).toBeLessThan(160);
  await expect
    .poll(() =>
      page.frames()[1]?.evaluate(() => {
        const box = document.querySelector('#it')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }),
    )
    .toBe(true);
});

test('For a reader who asked for reduced motion the page jumps and nothing blinks', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await showPage(page, `<!doctype html><body>${far}<p id="it">${words}</p>${far}`);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.tell({ type: 'reveal-sentence', sentence: sought(words) });
  expect(await offCentre(page)).toBeLessThan(40);
  for (let look = 0; look < 8; look++) {
    await page.waitForTimeout(100);
    expect(await paintedWords(page)).toHaveProperty('gloss-amber-focus');
  }
});

test('A sentence that is not in the page moves nothing', async ({ page }) => {
  await reveal(page, `<p>First.</p>${far}`);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await paintedWords(page)).toEqual({});
});

test('What is revealed keeps its own highlight when the flash is over', async ({ page }) => {
  await showPage(page, `<!doctype html><body><p>${words}</p>`);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(words, ['timeline'])]);
  await content.tell({ type: 'reveal-sentence', sentence: sought(words, ['timeline']) });
  await expect.poll(() => paintedWords(page)).toHaveProperty('gloss-blue-focus');
  await expect.poll(() => paintedWords(page)).toEqual({ 'gloss-blue': [words] });
  expect((await middleOf(page, words)).y).toBeGreaterThan(0);
});
