import { claimsOf } from '#domain/analysis/analysis.ts';
import { sentenceText } from '#domain/article/article.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { articlePage, expect, paragraphsAbout, sampleAddress, test } from '../extension-test.ts';

test('one click reads the article and shows its analysis, and nothing leaves the device', async ({
  gloss,
  open,
}) => {
  const asked: string[] = [];
  gloss.context.on('request', (request) => asked.push(request.url()));
  const worker = await gloss.worker();
  await worker.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen, fetch: (input: unknown) => seen.push(String(input)) });
  });
  const page = await open(sampleAddress);
  const loaded = asked.length;
  const panel = await readInPanel(gloss, page);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(
    'China’s AI Stocks Rally as Token Use Surges',
  );
  for (const name of [
    'Lead',
    'Key figures',
    'What’s ahead',
    'Who said what',
    'Organizations',
    'Dates',
  ]) {
    await expect(panel.getByRole('region', { name, exact: true })).toBeVisible();
  }
  const chips = panel.getByRole('button', {
    name: /^Show paragraph \d+, .+\. In the article’s words\.$/,
  });
  expect(await chips.count()).toBeGreaterThan(6);
  expect(asked.slice(loaded).filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  expect(await worker.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(
    [],
  );
});

test('every line of the brief is a sentence of the article', async ({ sample: { panel } }) => {
  const figures = panel.getByRole('region', { name: 'Key figures' }).getByRole('listitem');
  expect(await figures.count()).toBeGreaterThan(1);
  for (const figure of await figures.all()) {
    await expect(figure.getByRole('button', { name: /In the article’s words\.$/ })).toHaveCount(1);
  }
  // Where every line is quoted, nothing is counted and nobody's interpretation has a heading.
  await expect(panel.locator('.claim-count')).toHaveCount(0);
  await expect(panel.getByText('Who should care')).toHaveCount(0);
});

test('what is read and where it goes is said once, before the first article', async ({
  gloss,
  open,
  site,
}) => {
  const first = await open(sampleAddress);
  await gloss.clickToolbar(first);
  const panel = await gloss.openPanel();
  const agree = panel.getByRole('button', { name: 'Read this article', exact: true });
  await expect(agree).toBeVisible();
  await panel.getByText('Details').click();
  await expect(panel.getByText('Where it goes')).toBeVisible();
  await expect(panel.getByRole('region', { name: 'Lead' })).toHaveCount(0);
  // A press leads there from wherever the panel is.
  await panel.getByRole('tab', { name: 'Reading list' }).click();
  await expect(panel.getByText('Nothing saved yet')).toBeVisible();
  await gloss.clickToolbar(first);
  await agree.click();
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  site.set(
    'https://coast.example/harbour',
    articlePage('Vellin rebuilds its harbour', ...paragraphsAbout('Vellin')),
  );
  const second = await open('https://coast.example/harbour');
  await gloss.clickToolbar(second);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Vellin rebuilds its harbour');
  await expect(agree).toHaveCount(0);
});

test('a chip shows its sentence in the page, and a click on the sentence shows its claims', async ({
  sample: { page, panel },
}) => {
  const before = await page.evaluate(() => scrollY);
  await panel
    .getByRole('region', { name: 'What’s ahead' })
    .getByRole('button', { name: /In the article’s words\.$/ })
    .first()
    .click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 300);
});

test('the highlights stand on exactly the words of the sentences that claims rest on', async ({
  sample: { page, panel },
}) => {
  const ranges = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => range.toString().replace(/\s+/g, ' ').trim()),
      ),
    );
  await expect.poll(async () => (await ranges()).length).toBeGreaterThan(5);
  const [article] = await storedRows(panel, 'articles');
  const [run] = await storedRows(panel, 'analyses');
  if (!article || !run) throw new Error('The sample article was not read.');
  const cited = new Set(claimsOf(run.brief).flatMap(({ evidence }) => evidence.sentenceIds));
  const sentences = article.sentences
    .filter(({ id }) => cited.has(id))
    .map((sentence) => sentenceText(article, sentence));
  expect([...new Set(await ranges())].sort()).toEqual([...new Set(sentences)].sort());
});

test('the highlights go away cleanly and come back on request', async ({
  sample: { page, panel },
}) => {
  const painted = () =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await expect.poll(painted).toBeGreaterThan(5);
  const toggle = panel.getByRole('button', { name: 'Highlights on the page' });
  await toggle.click();
  await expect.poll(painted).toBe(0);
  await toggle.click();
  await expect.poll(painted).toBeGreaterThan(5);
});
