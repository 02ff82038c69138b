import type { Page } from 'playwright/test';
import { boxOf, paintedWords, type SeenNode } from './content-in-page.ts';
import { expect, paragraphsAbout, test } from './extension-test.ts';
import type { LaunchedExtension } from './launch-extension.ts';
import { readInPanel } from './read-in-panel.ts';
import { storedRows } from './stored-rows.ts';

const address = 'https://coast.example/news/harbour';
const secondAddress = 'https://coast.example/news/market';
const weather =
  'The weather in Vellin stays fair until Friday, with a light wind from the west and some 19 degrees at noon.';
const memo =
  'Those who live at the harbour may ask the council for help with moving their boats until the end of March.';

/** An article with a part in it that Gloss takes for text, and one below that it does not. */
const harbourPage = (
  subject: string,
) => `<!doctype html><html lang="en"><head><title>${subject} rebuilds its harbour</title>
<style>body { font: 18px/1.6 Georgia, serif; max-width: 620px; margin: 40px auto; }</style></head>
<body><main class="story"><article><h1>${subject} rebuilds its harbour</h1>
${paragraphsAbout(subject)
  .slice(0, 3)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
<div class="weather-today"><p>${weather}</p></div>
${paragraphsAbout(subject)
  .slice(3)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
</article></main>
<footer class="service-memo"><p><a href="/memo">${memo}</a></p></footer></body></html>`;

async function readHarbour(gloss: LaunchedExtension, open: (address: string) => Promise<Page>) {
  const page = await open(address);
  const panel = await readInPanel(gloss, page);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Vellin rebuilds its harbour');
  return { page, panel };
}

/** The bar as the reader meets it: its nodes by role and name; null while nothing is pointed at. */
async function bar(page: Page): Promise<SeenNode[] | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const root = nodes.find(({ name }) => name?.value === 'Correct what was read');
    if (!root) return null;
    const seen: SeenNode[] = [];
    const visit = (id: string) => {
      const node = byId.get(id);
      if (!node) return;
      if (!node.ignored && node.backendDOMNodeId !== undefined) {
        seen.push({
          role: String(node.role?.value),
          name: String(node.name?.value ?? ''),
          backendNodeId: node.backendDOMNodeId,
        });
      }
      for (const child of node.childIds ?? []) visit(child);
    };
    visit(root.nodeId);
    return seen;
  } finally {
    await session.detach();
  }
}

const said = async (page: Page) => (await bar(page))?.map(({ name }) => name).join(' | ') ?? '';

async function press(page: Page, name: string): Promise<void> {
  const button = (await bar(page))?.find((node) => node.role === 'button' && node.name === name);
  if (!button) throw new Error(`The bar has no button ${name}: ${await said(page)}`);
  const { x, y, width, height } = await boxOf(page, button);
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function startPicking(page: Page, panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Correct what was read' }).click();
  await expect.poll(() => bar(page)).not.toBeNull();
}

/** The middle of an element, brought into view. */
async function middleOf(page: Page, selector: string) {
  return page.evaluate((where) => {
    const element = document.querySelector(where);
    element?.scrollIntoView({ block: 'center' });
    const box = element?.getBoundingClientRect() ?? new DOMRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, selector);
}

const textsOf = async (panel: Page) => {
  const articles = await storedRows(panel, 'articles');
  return new Map(articles.map(({ url, text }) => [url, text]));
};

test.beforeEach(({ site }) => {
  site.set(address, harbourPage('Vellin'));
  site.set(secondAddress, harbourPage('Norrow'));
});

test('a block that was read is left out by a click, and kept so for the site', async ({
  gloss,
  open,
}) => {
  const { page, panel } = await readHarbour(gloss, open);
  expect((await textsOf(panel)).get(address)).toContain(weather);
  const [before] = await storedRows(panel, 'analyses');
  await startPicking(page, panel);
  const { x, y } = await middleOf(page, '.weather-today p');
  await page.mouse.move(x, y);
  await expect.poll(() => said(page)).toContain('Read: “The weather in Vellin');
  await page.mouse.click(x, y);
  await expect.poll(() => said(page)).toContain('Left out: “The weather in Vellin');
  await press(page, 'Keep for coast.example');
  await press(page, 'Done');
  await expect.poll(async () => (await textsOf(panel)).get(address)).not.toContain(weather);
  expect(await bar(page)).toBeNull();
  expect(await storedRows(panel, 'editions')).toEqual([]);
  await expect
    .poll(async () => (await storedRows(panel, 'analyses'))[0]?.startedAt)
    .not.toBe(before?.startedAt);
  expect(await storedRows(panel, 'siteRules')).toMatchObject([
    { site: 'coast.example', leaveOut: ['div.weather-today > p'], takeIn: [] },
  ]);
  await expect.poll(async () => Object.keys(await paintedWords(page)).length).toBeGreaterThan(0);

  // Another article of the site, and the same one on the next visit.
  const second = await open(secondAddress);
  await gloss.clickToolbar(second);
  await expect.poll(async () => (await textsOf(panel)).has(secondAddress)).toBe(true);
  expect((await textsOf(panel)).get(secondAddress)).not.toContain(weather);
  expect((await textsOf(panel)).get(secondAddress)).toContain('Norrow');

  const settings = await gloss.optionsPage();
  await settings
    .getByRole('button', { name: 'Forget what was corrected on coast.example' })
    .click();
  await expect.poll(() => storedRows(panel, 'siteRules')).toEqual([]);
});
