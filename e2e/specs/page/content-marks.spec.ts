import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from 'playwright/test';
import type { OwnMark } from '#domain/story/own-mark.ts';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import {
  boxOf,
  ContentInPage,
  openCard,
  paintedWords,
  pressInCard,
  type SeenNode,
  typedIn,
} from '#e2e/in-page/content-in-page.ts';
import { chipArticle, middleOf, showPage, sought } from '#e2e/in-page/content-pages.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const cost = 'He gave no figure for the cost.';
const decline = 'Buyers had filled their stores early and then waited.';
const hostile = '<img src=x onerror="document.title=1"> **bold** [a](javascript:1)\nsecond line';

/** A mark of the reader's as the background gives it to the page. */
const mark = (exact: string, note = '', context: Partial<OwnMark> = {}): OwnMark => ({
  id: `id of ${exact.slice(0, 8)}`,
  exact,
  prefix: '',
  suffix: '',
  start: 300,
  note,
  ...context,
});

async function articleWith(page: Page, markup = chipArticle): Promise<ContentInPage> {
  await showPage(page, markup);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(cost, ['timeline'], { start: 400 })]);
  return content;
}

/** Selects from the first `from` to the end of the next `to` in the page's own text. */
async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([first = '', last = '']) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let begun = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (!begun && text.includes(first)) {
          range.setStart(node, text.indexOf(first));
          begun = true;
        }
        if (begun && text.includes(last)) {
          range.setEnd(node, text.indexOf(last) + last.length);
          break;
        }
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
}

const markIt = (content: ContentInPage, withNote = false) =>
  content.tell({ type: 'mark-selection', withNote });

const names = (card: SeenNode[] | null) => card?.map(({ name }) => name) ?? [];

async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await middleOf(page, words);
  await page.mouse.click(x, y);
}

test('Selected words are marked at once, over elements, and given to the background', async ({
  page,
}) => {
  const content = await articleWith(page);
  await select(page, 'Tuesday', 'double their');
  await markIt(content);
  expect(await paintedWords(page)).toMatchObject({
    'gloss-own': ['Tuesday that they would double their'],
  });
  expect(await content.lastSaid('selection-marked')).toEqual({
    type: 'selection-marked',
    exact: 'Tuesday that they would double their',
    prefix: expect.stringMatching(/ makers of memory chips said on $/),
    suffix: expect.stringMatching(/^ orders for new machines this ye/),
    note: '',
    id: expect.any(String),
  });
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
});

/** What a mark is stored as that the page just gave over: the article has other words around it. */
async function storedAs(content: ContentInPage, context: Partial<OwnMark> = {}): Promise<OwnMark> {
  const said = await content.lastSaid('selection-marked');
  if (!said) throw new Error('No mark was given over.');
  const { id, exact, note } = said;
  return { id, exact, note, prefix: 'drop by half. ', suffix: '', start: 300, ...context };
}

test('A mark beside a block that the article leaves out is one, kept, and found when it is made again', async ({
  page,
}) => {
  const form = '<form><p>Get the news of chips by mail, each morning at six.</p></form>';
  const content = await articleWith(page, chipArticle.replace('<p id="third">', `${form}$&`));
  const words = '“We do not expect supply';
  await select(page, '“We do not', 'expect supply');
  await markIt(content, true);
  await page.keyboard.type('Why?');
  await pressInCard(page, 'Save');
  await content.paint([], [await storedAs(content)]);
  expect(names(await openCard(page)).filter((name) => name === 'Why?')).toHaveLength(1);
  await page.keyboard.press('Escape');
  expect(await paintedWords(page)).toEqual({ 'gloss-own': [words] });
  await select(page, '“We do not', 'expect supply');
  await markIt(content);
  expect(names(await openCard(page))).toContain('Why?');
  const given = (await content.said()).filter(({ type }) => type === 'selection-marked');
  expect(given).toHaveLength(1);
});

test('A mark runs over paragraphs, and leaves out what is not displayed', async ({ page }) => {
  const content = await articleWith(
    page,
    chipArticle.replace('Buyers had', '<i style="display:none">unseen</i>Buyers had'),
  );
  await select(page, 'then waited', 'We do not');
  await markIt(content);
  expect(await content.lastSaid('selection-marked')).toMatchObject({
    exact: 'then waited.\n\n“We do not',
    prefix: expect.stringMatching(/d filled their stores early and $/),
  });
  await select(page, 'by half', 'had filled');
  await markIt(content);
  expect((await content.lastSaid('selection-marked'))?.exact).toBe('by half. Buyers had filled');
});

test('Before there is a story the mark is shown, and given over as soon as there is one', async ({
  page,
}) => {
  await showPage(page, chipArticle);
  const content = await ContentInPage.beside(page);
  await content.inject();
  await select(page, 'prices fell', 'by half');
  await markIt(content);
  expect(await paintedWords(page)).toEqual({ 'gloss-own': ['prices fell by half'] });
  expect(await content.lastSaid('selection-marked')).toBeUndefined();
  await content.paint([]);
  expect(await content.lastSaid('selection-marked')).toMatchObject({
    exact: 'prices fell by half',
  });
  await content.paint([], [await storedAs(content, { prefix: '' })]);
  expect(await paintedWords(page)).toEqual({ 'gloss-own': ['prices fell by half'] });
});

test('A mark that the background does not confirm is taken away, and the reader is told', async ({
  page,
}) => {
  const content = await articleWith(page);
  await select(page, 'prices fell', 'by half');
  await markIt(content);
  await expect.poll(() => paintedWords(page)).not.toHaveProperty('gloss-own');
  expect(await noticeIn(page)).toContain('Gloss couldn’t save this');
});

test('A note that could not be kept is handed back in its form', async ({ page }) => {
  const content = await articleWith(page);
  await content.paint([], [mark(decline, 'first thought')]);
  await clickOn(page, decline);
  await pressInCard(page, 'Edit note');
  await page.keyboard.press('End');
  await page.keyboard.type(' and more');
  await pressInCard(page, 'Save');
  await expect
    .poll(async () => names(await openCard(page)).join())
    .toContain('Gloss couldn’t save this');
  expect(await typedIn(page)).toBe('first thought and more');
});

test('Marking with a note asks for it in the card, and keeps both together', async ({ page }) => {
  const content = await articleWith(page);
  await select(page, 'prices fell', 'by half');
  await markIt(content, true);
  expect(await paintedWords(page)).toMatchObject({ 'gloss-own-focus': ['prices fell by half'] });
  expect(await content.lastSaid('selection-marked')).toBeUndefined();
  await page.keyboard.type('By half!');
  await page.keyboard.press('Control+Enter');
  expect(await content.lastSaid('selection-marked')).toMatchObject({
    exact: 'prices fell by half',
    note: 'By half!',
  });
  expect(names(await openCard(page))).toContain('By half!');
});

test('Cancel marks nothing; closing the card keeps what was typed', async ({ page }) => {
  const content = await articleWith(page);
  await select(page, 'prices fell', 'by half');
  await markIt(content, true);
  await page.keyboard.type('no');
  await pressInCard(page, 'Cancel');
  expect(await openCard(page)).toBeNull();
  expect(await paintedWords(page)).not.toHaveProperty('gloss-own');
  expect(await content.lastSaid('selection-marked')).toBeUndefined();
  for (const [close, words] of [
    ['Escape', 'prices fell'],
    ['a click elsewhere', 'by half'],
  ] as const) {
    await select(page, words, words);
    await markIt(content, true);
    await page.keyboard.type(close);
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await page.mouse.click(5, 5);
    expect(await openCard(page)).toBeNull();
    await expect
      .poll(async () => (await content.said()).map((said) => 'note' in said && said.note))
      .toContain(close);
  }
});

test('The card shows a note as text, whatever it says, with its lines', async ({ page }) => {
  const content = await articleWith(page);
  await content.paint([], [mark(decline, hostile)]);
  await clickOn(page, decline);
  expect(names(await openCard(page)).join('\n')).toContain('<img src=x onerror');
  expect(await page.title()).toBe('Chip makers add capacity');
  expect(await content.lastSaid('claim-picked')).toBeUndefined();
});

test('A note is changed and removed in the card, and the removal undone', async ({ page }) => {
  const content = await articleWith(page);
  const own = mark(decline, 'first');
  await content.paint([], [own]);
  await clickOn(page, decline);
  await pressInCard(page, 'Edit note');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('second');
  await pressInCard(page, 'Save');
  const changed = { type: 'mark-changed', id: own.id, note: 'second', removed: false };
  expect(await content.lastSaid('mark-changed')).toEqual(changed);
  await content.paint([], [{ ...own, note: 'second' }]);
  expect(names(await openCard(page))).toContain('second');
  await pressInCard(page, 'Remove highlight');
  expect(await content.lastSaid('mark-changed')).toMatchObject({ id: own.id, removed: true });
  await content.paint([], []);
  expect(await paintedWords(page)).not.toHaveProperty('gloss-own');
  await pressInCard(page, 'Undo');
  expect(await content.lastSaid('selection-marked')).toMatchObject({
    exact: decline,
    note: 'second',
  });
  expect(await paintedWords(page)).toHaveProperty('gloss-own');
});

test('A note is added to a claim’s sentence from its card, and both are shown there', async ({
  page,
}) => {
  const content = await articleWith(page);
  await clickOn(page, cost);
  await pressInCard(page, 'Add note');
  await page.keyboard.type('Ask them.');
  await pressInCard(page, 'Save');
  expect(await content.lastSaid('selection-marked')).toMatchObject({
    exact: cost,
    note: 'Ask them.',
  });
  const claimed = sought(cost, ['timeline'], { start: 400 });
  await content.paint([claimed], [await storedAs(content, { prefix: '', start: 400 })]);
  const shown = names(await openCard(page));
  expect(shown).toContain('What timeline says of it.');
  expect(shown).toContain('Ask them.');
  expect(await paintedWords(page)).toMatchObject({ 'gloss-blue': [cost], 'gloss-own': [cost] });
});

test('A mark on a sentence of two sections stands beneath both their lines', async ({ page }) => {
  const content = await articleWith(page);
  const claimed = sought(cost, ['timeline', 'implications'], { start: 400 });
  await content.paint([claimed], [mark(cost, '', { start: 400 })]);
  expect(await paintedWords(page)).toEqual({
    'gloss-blue': [cost],
    'gloss-violet-second': [cost],
    'gloss-own-third': [cost],
  });
});

test('A mark within a claim’s sentence can be reached, and shows the claim too', async ({
  page,
}) => {
  const content = await articleWith(page);
  await content.paint([sought(cost, ['timeline'], { start: 400 })], [mark('no figure', 'none?')]);
  await clickOn(page, 'no figure');
  const shown = names(await openCard(page));
  expect(shown).toContain('none?');
  expect(shown).toContain('What timeline says of it.');
});

test('The page hears nothing of what is typed in a note, and its keys do nothing', async ({
  page,
}) => {
  const content = await articleWith(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste']) {
      for (const capture of [true, false])
        document.addEventListener(type, () => heard.push(type), capture);
    }
  });
  await content.paint([], [mark(decline)]);
  await clickOn(page, decline);
  await pressInCard(page, 'Add note');
  await page.keyboard.type('secret');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  expect(await typedIn(page)).toBe('secret');
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

test('Nothing that is selected, or nothing that shows, is told to the reader', async ({ page }) => {
  const content = await articleWith(page);
  await markIt(content);
  expect(await noticeIn(page)).toContain('Select some words');
  expect(await content.lastSaid('selection-marked')).toBeUndefined();
});

test('Words selected in an open shadow root and in a frame are marked', async ({ page }) => {
  const content = await articleWith(
    page,
    chipArticle.replace(
      '</article>',
      `<div><template shadowrootmode="open"><p id="deep">Words in a shadow root of the page.</p></template></div>
       <iframe srcdoc="<p id=deep>Words in a frame of the page.</p>"></iframe></article>`,
    ),
  );
  await page.evaluate(() => {
    const root = document.querySelector('div')?.shadowRoot;
    const text = root?.getElementById('deep')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(text, 0, text, 8);
  });
  await markIt(content);
  expect(await content.lastSaid('selection-marked')).toMatchObject({ exact: 'Words in' });
  expect((await paintedWords(page))['gloss-own']).toEqual(['Words in']);
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow as Window;
    const text = frame.document.getElementById('deep')?.firstChild as Text;
    frame.getSelection()?.setBaseAndExtent(text, 11, text, 16);
  });
  await markIt(content);
  expect((await content.lastSaid('selection-marked'))?.exact).toBe('frame');
});

test('Marking and reading the selection leave the page’s own DOM as it was', async ({ page }) => {
  const content = await articleWith(page);
  await page.evaluate(() => {
    Object.assign(window, { html: document.body.outerHTML });
  });
  await select(page, 'prices fell', 'by half');
  await markIt(content, true);
  await page.keyboard.type('note');
  await page.keyboard.press('Escape');
  await select(page, 'The orders', 'We do not');
  await content.tell({ type: 'read-selection' });
  const isSame = () =>
    page.evaluate(() => document.body.outerHTML === (window as unknown as { html: string }).html);
  expect(await isSame()).toBe(true);
  expect(await page.locator('[data-gloss]').count()).toBe(0);
});

test('Only the selected paragraphs are read, and the coverage says so', async ({ page }) => {
  const content = await articleWith(page);
  await expect.poll(() => content.lastSaid('article-read')).toBeDefined();
  const whole = await content.lastSaid('article-read');
  await select(page, 'eighteen months', 'We do not');
  await content.tell({ type: 'read-selection' });
  const part = (await content.lastSaid('article-read'))?.article;
  expect(part?.text).toMatch(/^The orders follow eighteen months[\s\S]*figure for the cost\.$/);
  expect(part?.text).not.toContain('Analysts had expected');
  expect(part?.title).toBe('Chip makers add capacity');
  expect(part?.coverage).toEqual({
    extent: 'cut',
    readParagraphs: 2,
    totalParagraphs: 4,
    reason: { kind: 'selection' },
  });
  expect(part?.id).not.toBe(whole?.article.id);
  expect(part?.canonicalUrl).toBe(whole?.article.canonicalUrl);
});

test('Too small a selection is not read, and the reader is told', async ({ page }) => {
  const content = await articleWith(page, chipArticle.replace('<h1>', '<p>Two words</p><h1>'));
  await select(page, 'Two', 'words');
  await content.tell({ type: 'read-selection' });
  expect(await content.lastSaid('page-unreadable')).toMatchObject({ reason: 'too short' });
  expect(await noticeIn(page)).toContain('too short');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the card with a note, its form, or a notice, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await showPage(page, chipArticle);
    const content = await ContentInPage.beside(page);
    // axe cannot look into a closed root either: here, and only here, it is open.
    await content.run(`
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };
    `);
    await content.inject();
    const claimed = sought(cost, ['timeline', 'implications'], { start: 400 });
    await content.paint([claimed], [mark(cost, 'A note.\nOf two lines.', { start: 400 })]);
    await clickOn(page, cost);
    expect.soft(await findings(page), 'note').toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`note-${colorScheme}.png`) });
    await pressInCard(page, 'Edit note');
    expect.soft(await findings(page), 'form').toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`form-${colorScheme}.png`) });
    await page.keyboard.press('Escape');
    await markIt(content);
    expect.soft(await findings(page), 'notice').toEqual([]);
    await page.screenshot({ path: test.info().outputPath(`notice-${colorScheme}.png`) });
  });
}

test('A mark whose sentence is gone is lost, never put on one that looks like it, and survives small edits', async ({
  page,
}) => {
  const crew = (name: string, verb = 'reported') =>
    `Crew ${name} ${verb} that the second lock had saved eleven percent of the water in spring.`;
  const first = '<p>The canal of Vendel was closed in March while its gates were repaired.</p>';
  const last = '<p>Skippers had asked for wider gates ever since the flood of 2014.</p>';
  const show = (...crews: string[]) =>
    page.evaluate(
      (markup) => {
        document.body.innerHTML = markup;
      },
      `<article>${first}${crews.map((words) => `<p>${words}</p>`).join('')}${last}</article>`,
    );
  await showPage(page, '<!doctype html><html lang="en"><body></body></html>');
  await show(crew('North'), crew('South'));
  const content = await ContentInPage.beside(page);
  await content.inject();
  const part = 'saved eleven percent of the water';
  const whole = mark(crew('North'), '', { prefix: 'were repaired.\n\n', suffix: '\n\nCrew South' });
  const own = [
    whole,
    mark(part, '', { prefix: 'North reported that the second lock had ', suffix: ' in spring.' }),
  ];
  await content.paint([], own);
  const painted = async () => (await paintedWords(page))['gloss-own'] ?? [];
  expect(await painted()).toEqual([crew('North'), part]);

  await show(crew('South'));
  await expect.poll(painted).toEqual([]);
  const ids = own.map(({ id }) => id);
  await expect
    .poll(async () => (await content.lastSaid('highlights-painted'))?.lostMarks)
    .toEqual(ids);

  const edited = crew('North', 'now reported').replace(' of the water', ', of water');
  await show(crew('South'), edited);
  await expect.poll(async () => (await painted())[0]).toBe(edited);
  await expect
    .poll(async () => (await content.lastSaid('highlights-painted'))?.lostMarks)
    .not.toContain(whole.id);
});

test('Every control of the form is reached by keyboard and at least 28 pixels high', async ({
  page,
}) => {
  const content = await articleWith(page);
  await content.paint([], [mark(decline)]);
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(() => openCard(page)).not.toBeNull();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('typed');
  for (const node of (await openCard(page)) ?? []) {
    if (node.role !== 'button' && node.role !== 'textbox') continue;
    const { width, height } = await boxOf(page, node);
    expect(Math.min(width, height), node.name).toBeGreaterThanOrEqual(28);
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await content.lastSaid('mark-changed')).toMatchObject({ note: 'typed', removed: false });
});

async function findings(page: Page): Promise<string[]> {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const found: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(axe);
    const ours = frame === page.mainFrame() ? '[data-gloss]' : 'body';
    found.push(
      ...(await frame.evaluate(async (include) => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations } = await axe.run({ include: [include] }, { iframes: false });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
        );
      }, ours)),
    );
  }
  return found;
}

async function noticeIn(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const status = nodes.find(({ role }) => role?.value === 'status');
  const within = new Set(status?.childIds ?? []);
  return nodes
    .filter(({ nodeId }) => within.has(nodeId))
    .map(({ name }) => String(name?.value))
    .join(' ');
}
