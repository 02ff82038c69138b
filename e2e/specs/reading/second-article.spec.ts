import type { Page } from 'playwright/test';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { paintedWords } from '#e2e/in-page/content-in-page.ts';
import { expect, paragraphsAbout, test } from '../extension-test.ts';

const firstAddress = 'https://coast.example/news/vellin-harbour';
const secondAddress = 'https://coast.example/news/norrow-harbour';

const story = (subject: string) =>
  [...paragraphsAbout(subject), ...paragraphsAbout(`Old ${subject}`).slice(0, 2)]
    .map((text) => `<p>${text}</p>`)
    .join('\n');

/** A page that goes on with the next article, and shows its address as soon as it fills the window. */
const endless = (second: string) => `<!doctype html><html lang="en"><head>
<title>Vellin rebuilds its harbour - Coast Courier</title>
<link rel="canonical" href="${firstAddress}">
<meta property="og:title" content="Vellin rebuilds its harbour">
<meta property="og:site_name" content="Coast Courier">
<meta property="article:published_time" content="2026-03-04T07:30:00+01:00">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Vellin rebuilds its harbour","author":{"@type":"Person","name":"Ida Berg"},"datePublished":"2026-03-04T07:30:00+01:00"}</script>
<style>body { font: 20px/1.7 Georgia, serif; max-width: 560px; margin: 40px auto; } p { margin: 0 0 60px; }</style></head>
<body><header>Coast Courier</header><main>
<article class="story"><h1>Vellin rebuilds its harbour</h1><p class="byline">By Ida Berg</p>${story('Vellin')}</article>
${second}
</main>
<script>
  const articles = document.querySelectorAll('.story');
  addEventListener('scroll', () => {
    const at = articles[1].getBoundingClientRect().top < innerHeight / 2 ? '${secondAddress}' : '${firstAddress}';
    if (!document.body.dataset.still && location.href !== at) history.replaceState(null, '', at);
  });
</script></body></html>`;

const second = `<article class="story"><h1>Norrow shuts its market</h1><p class="byline">By Jon Moe</p>${story('Norrow')}</article>`;

const scrollTo = (page: Page, selector: string) =>
  page.evaluate((where) => {
    document.querySelector(where)?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, selector);

async function click(gloss: LaunchedExtension, page: Page) {
  const panel = await readInPanel(gloss, page);
  return { panel, title: panel.getByRole('heading', { level: 1 }) };
}

test('of two articles below each other the one in view is read, each as its own', async ({
  gloss,
  open,
  site,
}) => {
  site.set(firstAddress, endless(second));
  const page = await open(firstAddress);
  const { panel, title } = await click(gloss, page);
  await expect(title).toHaveText('Vellin rebuilds its harbour');
  const [first] = await storedRows(panel, 'articles');
  expect(first?.text).not.toContain('Norrow');
  expect(first).toMatchObject({ authors: ['Ida Berg'], canonicalUrl: firstAddress });

  await scrollTo(page, '.story:nth-of-type(2) p:nth-of-type(4)');
  await expect.poll(() => page.url()).toBe(secondAddress);
  await expect.poll(async () => (await storedRows(panel, 'tabs'))[0]?.status).toBe('left');
  await gloss.clickToolbar(page);
  await expect(title).toHaveText('Norrow shuts its market');
  const read = (await storedRows(panel, 'articles')).find(({ id }) => id !== first?.id);
  expect(read).toMatchObject({
    url: secondAddress,
    canonicalUrl: secondAddress,
    siteName: 'Coast Courier',
    authors: ['Jon Moe'],
    publishedAt: null,
  });
  expect(read?.text).not.toContain('Vellin');
  // Highlights stand in the second article alone, and a sentence of it is shown.
  await expect.poll(async () => Object.keys(await paintedWords(page)).length).toBeGreaterThan(0);
  const outside = await page.evaluate(() => {
    const article = document.querySelectorAll('.story')[1];
    return [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter((range) => !article?.contains((range as Range).startContainer)).length;
  });
  expect(outside).toBe(0);
  await panel
    .getByRole('button', { name: /In the article’s words\.$/ })
    .first()
    .click();
  await page.waitForTimeout(1200);
  expect(page.url()).toBe(secondAddress);

  // Back at the first, its story is shown again and not written over.
  await scrollTo(page, '.story:nth-of-type(1) p:nth-of-type(3)');
  await expect(title).toHaveText('Vellin rebuilds its harbour');
  await page.waitForTimeout(3500);
  expect((await storedRows(panel, 'articles')).find(({ id }) => id === first?.id)?.text).toBe(
    first?.text,
  );
  expect(await storedRows(panel, 'editions')).toEqual([]);
});

test('two articles at one address do not take each other’s place', async ({
  gloss,
  open,
  site,
}) => {
  site.set(firstAddress, endless(second).replace('<body>', '<body data-still="yes">'));
  const page = await open(firstAddress);
  const { panel, title } = await click(gloss, page);
  await expect(title).toHaveText('Vellin rebuilds its harbour');
  await scrollTo(page, '.story:nth-of-type(2) p:nth-of-type(4)');
  await gloss.clickToolbar(page);
  await expect(title).toHaveText('Norrow shuts its market');
  const texts = (await storedRows(panel, 'articles')).map(({ text }) => text);
  expect(texts).toHaveLength(2);
  expect(texts.filter((text) => text.includes('Norrow'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('Vellin'))).toHaveLength(1);
});

test('the next article may stand in a part that only its address tells', async ({
  gloss,
  open,
  site,
}) => {
  const next = `<div class="story" data-url="/news/norrow-harbour"><h2>Norrow shuts its market</h2>${story('Norrow')}</div>`;
  const markup = endless(next)
    .replace('<article class="story">', '<div class="story" data-url="/news/vellin-harbour">')
    .replace('</article>', '</div>');
  site.set(firstAddress, markup);
  const page = await open(firstAddress);
  await scrollTo(page, 'h2 ~ p:nth-of-type(4)');
  const { panel, title } = await click(gloss, page);
  await expect(title).toHaveText('Norrow shuts its market');
  const [read] = await storedRows(panel, 'articles');
  expect(read?.text).not.toContain('Vellin');
});

test('chapters with headings of the first rank are one article', async ({ gloss, open, site }) => {
  const chapters = ['Vellin', 'Norrow'].map(
    (subject) => `<section><h1>The harbour of ${subject}</h1>${story(subject)}</section>`,
  );
  site.set(
    firstAddress,
    `<!doctype html><html lang="en"><head><title>Two harbours</title></head><body><article><p class="byline">By Ida Berg</p>${chapters.join('')}</article></body></html>`,
  );
  const page = await open(firstAddress);
  const { panel } = await click(gloss, page);
  await expect.poll(async () => (await storedRows(panel, 'articles')).length).toBe(1);
  const [read] = await storedRows(panel, 'articles');
  expect(read?.text).toContain('Norrow');
  expect(read?.text).toContain('Vellin');
});

test('a list of other articles below is none, wherever the reader looks', async ({
  gloss,
  open,
  site,
}) => {
  const teasers = paragraphsAbout('Norrow')
    .map(
      (text, at) =>
        `<div><h2><a href="/news/${at}">News ${at} from the coast</a></h2><p>${text}</p></div>`,
    )
    .join('');
  site.set(
    firstAddress,
    endless(
      `<section class="story"><h1>More news from the coast</h1><time>4 March</time>${teasers}</section>`,
    ),
  );
  const page = await open(firstAddress);
  await page.evaluate(() => {
    document.body.dataset.still = 'yes';
  });
  await scrollTo(page, 'section div:nth-of-type(4)');
  const { title } = await click(gloss, page);
  await expect(title).toHaveText('Vellin rebuilds its harbour');
});
