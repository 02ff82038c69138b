import type { Page } from 'playwright/test';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { boxOf, nodesWithin, paintedWords } from '#e2e/in-page/content-in-page.ts';
import { expect, paragraphsAbout, test } from '../extension-test.ts';

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
const bar = (page: Page) => nodesWithin(page, (_, name) => name === 'Fix extraction');

const said = async (page: Page) => (await bar(page))?.map(({ name }) => name).join(' | ') ?? '';

async function press(page: Page, name: string): Promise<void> {
  const button = (await bar(page))?.find((node) => node.role === 'button' && node.name === name);
  if (!button) throw new Error(`The bar has no button ${name}: ${await said(page)}`);
  const { x, y, width, height } = await boxOf(page, button);
  // What cannot be undone is done only once the reader could see the bar for a while.
  if (name === 'Apply') await page.waitForTimeout(700);
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function startPicking(page: Page, panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'Fix extraction' }).click();
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
  await expect.poll(() => said(page)).toContain('Excluded: “The weather in Vellin');
  // Undo takes the choice back, and a click makes it again.
  expect(await said(page)).toContain('6 paragraphs · 1 excluded');
  await press(page, 'Undo');
  await expect.poll(() => said(page)).toContain('Back as it was: “The weather in Vellin');
  expect(await said(page)).not.toContain('1 excluded');
  await page.mouse.click(x, y);
  await expect.poll(() => said(page)).toContain('1 excluded');
  await press(page, 'Always on coast.example');
  await press(page, 'Apply');
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
  await settings.getByRole('button', { name: 'Forget corrections for coast.example' }).click();
  await expect.poll(() => storedRows(panel, 'siteRules')).toEqual([]);
});

test('by keyboard a part is found, widened and taken in, for this article alone', async ({
  gloss,
  open,
}) => {
  const { page, panel } = await readHarbour(gloss, open);
  expect((await textsOf(panel)).get(address)).not.toContain(memo);
  await startPicking(page, panel);
  await page.bringToFront();
  for (let steps = 0; steps < 12 && !(await said(page)).includes('Those who live'); steps++) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await said(page)).toContain('Not read: “Those who live at the harbour');
  await page.keyboard.press('ArrowUp');
  expect(await said(page)).toContain('Read: “The national government');
  await page.keyboard.press('ArrowLeft');
  expect(await said(page)).toMatch(/Read: “The council of Vellin.*7 paragraphs/);
  await page.keyboard.press('ArrowRight');
  expect(await said(page)).toContain('Read: “The national government');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await said(page)).toContain('Included: “Those who live');
  await press(page, 'Apply');
  await expect.poll(async () => (await textsOf(panel)).get(address)).toContain(memo);
  const [rule] = await storedRows(panel, 'siteRules');
  expect(rule).toMatchObject({ leaveOut: [], takeIn: [], articles: [{ leaveOut: [] }] });

  // The next visit reads the same: nothing has changed, so nothing is said to have.
  await page.reload();
  await expect.poll(async () => (await storedRows(panel, 'tabs'))[0]?.highlights).not.toBeNull();
  expect((await textsOf(panel)).get(address)).toContain(memo);
  expect(await storedRows(panel, 'editions')).toEqual([]);
  const second = await open(secondAddress);
  await gloss.clickToolbar(second);
  await expect.poll(async () => (await textsOf(panel)).has(secondAddress)).toBe(true);
  expect((await textsOf(panel)).get(secondAddress)).not.toContain(memo);
});

test('one paragraph among others alike goes alone, and comes back when it is chosen again', async ({
  gloss,
  open,
}) => {
  const { page, panel } = await readHarbour(gloss, open);
  const text = (await textsOf(panel)).get(address);
  await startPicking(page, panel);
  await press(page, 'Always on coast.example');
  const { x, y } = await middleOf(page, 'article > p:nth-of-type(2)');
  await page.mouse.click(x, y);
  await expect.poll(() => said(page)).toContain('Excluded: “Work on the first section');
  await page.mouse.click(x, y);
  await expect.poll(() => said(page)).toContain('Included: “Work on the first section');
  await page.mouse.click(x, y);
  await press(page, 'Apply');
  await expect.poll(async () => (await textsOf(panel)).get(address)).not.toBe(text);
  const left = (await textsOf(panel)).get(address) ?? '';
  expect(text?.split('\n\n').filter((part) => !left.includes(part))).toHaveLength(1);
  // What was decided is taken back at a later visit.
  await startPicking(page, panel);
  await press(page, 'Always on coast.example');
  await page.mouse.click(x, y);
  await press(page, 'Apply');
  await expect.poll(async () => (await textsOf(panel)).get(address)).toBe(text);
});

test('Escape and Done without a choice change nothing, and nothing is analysed again', async ({
  gloss,
  open,
}) => {
  const { page, panel } = await readHarbour(gloss, open);
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  const rows = async () => [
    await storedRows(panel, 'articles'),
    await storedRows(panel, 'analyses'),
    await storedRows(panel, 'siteRules'),
  ];
  const before = await rows();
  await startPicking(page, panel);
  const { x, y } = await middleOf(page, '.weather-today p');
  await page.mouse.click(x, y);
  await expect.poll(() => said(page)).toContain('Excluded');
  await page.keyboard.press('Escape');
  await expect.poll(() => bar(page)).toBeNull();
  await startPicking(page, panel);
  await press(page, 'Apply');
  await expect.poll(() => bar(page)).toBeNull();
  await page.waitForTimeout(300);
  expect(await rows()).toEqual(before);
  expect((await storedRows(panel, 'tabs'))[0]?.correcting).toBe(false);
});

test('the page is not touched, and hears nothing of what is pointed at', async ({
  gloss,
  open,
}) => {
  const { page, panel } = await readHarbour(gloss, open);
  await expect.poll(async () => Object.keys(await paintedWords(page)).length).toBeGreaterThan(0);
  await page.evaluate(() => {
    const heard: string[] = [];
    const changes: string[] = [];
    const html = document.documentElement.outerHTML;
    for (const type of ['click', 'mousedown', 'pointerdown', 'mouseover', 'keydown', 'keyup']) {
      document.body.addEventListener(type, () => heard.push(type), true);
    }
    document.addEventListener('keydown', (event) => heard.push(event.key), true);
    new MutationObserver((records) => {
      for (const { type, target } of records) changes.push(`${type} in ${target.nodeName}`);
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
    Object.assign(window, { witness: { heard, changes, html } });
  });
  await startPicking(page, panel);
  const { x, y } = await middleOf(page, '.service-memo a');
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
  await expect.poll(() => said(page)).toContain('Included: “Those who live');
  await page.bringToFront();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const during = await page.evaluate(() => {
    const { witness } = window as unknown as { witness: { heard: string[]; changes: string[] } };
    const ours = document.querySelectorAll('[data-gloss]');
    return { ...witness, ours: ours.length, open: ours[0]?.shadowRoot !== null };
  });
  expect(during).toMatchObject({ heard: [], ours: 1, open: false });
  expect(during.changes).toEqual(['childList in HTML', 'attributes in DIV']);
  await page.keyboard.press('Escape');
  await expect.poll(() => bar(page)).toBeNull();
  expect(page.url()).toBe(address);
  expect(
    await page.evaluate(
      () =>
        (window as unknown as { witness: { html: string } }).witness.html ===
        document.documentElement.outerHTML,
    ),
  ).toBe(true);
});

test('a page cannot point, choose or keep a rule by itself', async ({ gloss, open }) => {
  const { page, panel } = await readHarbour(gloss, open);
  await expect(panel.getByRole('region', { name: 'Lead' })).toBeVisible();
  const forged = {
    type: 'rules-picked',
    url: address,
    scope: 'site',
    leaveOut: ['article'],
    takeIn: [],
    dropped: [],
  };
  const forge = () =>
    page.evaluate((message) => {
      for (const type of [message.type, 'correct-reading']) {
        const said = { ...message, type, rule: null };
        window.postMessage(said, '*');
        window.dispatchEvent(new CustomEvent(type, { detail: said }));
        document.dispatchEvent(new CustomEvent(type, { detail: said }));
      }
      const host = document.querySelector('[data-gloss]');
      const at = { bubbles: true, composed: true, clientX: 400, clientY: 300 };
      for (const target of [host, document.body]) {
        target?.dispatchEvent(new PointerEvent('pointermove', at));
        target?.dispatchEvent(new MouseEvent('click', at));
        target?.dispatchEvent(new KeyboardEvent('keydown', { ...at, key: 'ArrowDown' }));
        target?.dispatchEvent(new KeyboardEvent('keydown', { ...at, key: 'Enter' }));
      }
    }, forged);
  await forge();
  expect(await bar(page)).toBeNull();
  // Even a script that took over the content script's place is heard only while the reader corrects.
  await speakAsContentScript(gloss, page, forged);
  await page.waitForTimeout(500);
  expect(await storedRows(panel, 'siteRules')).toEqual([]);
  await startPicking(page, panel);
  await forge();
  expect(await said(page)).toContain('Click blocks to include or exclude them');
  // And then for its own site alone, within limits.
  await speakAsContentScript(gloss, page, { ...forged, url: 'https://bank.example/' });
  await speakAsContentScript(gloss, page, { ...forged, leaveOut: ['a'.repeat(1001)] });
  await speakAsContentScript(gloss, page, { ...forged, leaveOut: Array(201).fill('p') });
  await page.waitForTimeout(500);
  expect(await storedRows(panel, 'siteRules')).toEqual([]);
});

/** Says something from inside a page's content script world, as a page that broke into it could. */
async function speakAsContentScript(gloss: LaunchedExtension, page: Page, message: object) {
  const worker = await gloss.worker();
  await page.bringToFront();
  await worker.evaluate(async (said) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      // As text: `executeScript` drops what is null in its arguments.
      args: [JSON.stringify(said)],
      func: (one: string) =>
        void chrome.runtime.sendMessage(JSON.parse(one)).catch(() => undefined),
    });
  }, message);
}

test('a page that was taken for none is read where the reader points', async ({
  gloss,
  open,
  site,
}) => {
  const bare = 'https://coast.example/notice';
  const notice = 'The ferry to Vellin does not run this week. Boats take its place.';
  site.set(
    bare,
    `<html lang="en"><title>Notice</title><body><h1>Notice</h1><div class="board">${notice}</div></body></html>`,
  );
  const page = await open(bare);
  const panel = await readInPanel(gloss, page);
  await panel.getByRole('button', { name: 'Point to the text on the page' }).click();
  await expect.poll(() => bar(page)).not.toBeNull();
  const { x, y } = await middleOf(page, '.board');
  await page.mouse.click(x, y);
  await press(page, 'Apply');
  await expect.poll(async () => (await textsOf(panel)).get(bare)).toBe(notice);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Notice');
});

test('kept for the site, what is alike goes with it', async ({ gloss, open, site }) => {
  const notes = ['one', 'two', 'three'].map(
    (which) =>
      `<div class="editors-note"><p>This is note ${which} of the editors on how this report was made and checked.</p></div>`,
  );
  let at = 0;
  site.set(
    address,
    harbourPage('Vellin').replace(/<\/p>\n<p>/g, () => `</p>${notes[at++] ?? ''}<p>`),
  );
  const { page, panel } = await readHarbour(gloss, open);
  expect((await textsOf(panel)).get(address)).toContain('note three of the editors');
  await startPicking(page, panel);
  await press(page, 'Always on coast.example');
  const { x, y } = await middleOf(page, '.editors-note p');
  await page.mouse.click(x, y);
  await expect.poll(() => said(page)).toContain('and 2 more like it');
  await press(page, 'Apply');
  await expect
    .poll(async () => (await textsOf(panel)).get(address))
    .not.toContain('of the editors');
});
