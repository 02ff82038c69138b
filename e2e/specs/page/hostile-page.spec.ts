import { expect, type Page, test } from 'playwright/test';
import { findChromium } from '#e2e/browser/find-chromium.mjs';
import {
  ContentInPage,
  openCard,
  paintedWords,
  pressInCard,
  typedIn,
} from '#e2e/in-page/content-in-page.ts';
import { chipArticle, middleOf, showPage, sought } from '#e2e/in-page/content-pages.ts';

test.use({ launchOptions: { executablePath: findChromium() ?? undefined } });

const cost = 'He gave no figure for the cost.';
const mark = {
  id: 'm1',
  exact: 'Buyers had filled their stores early',
  prefix: '',
  suffix: '',
  start: 10,
  note: 'mine alone',
};

/** The article with a claim's sentence and a mark of the reader's, on a page whose script ran before ours. */
async function hostileArticle(page: Page, script: string): Promise<ContentInPage> {
  await showPage(page, chipArticle.replace('<head>', `<head><script>${script}</script>`));
  const content = await ContentInPage.beside(page);
  await content.inject();
  await content.paint([sought(cost)], [mark]);
  return content;
}

async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await middleOf(page, words);
  await page.mouse.click(x, y);
}

/** Everything that a page can learn of by its own means: roots, windows, keys, texts. */
const spying = `
  window.spied = [];
  const spy = (what) => window.spied.push(String(what));
  class Taken extends HTMLElement {
    constructor() { super(); this.internals = this.attachInternals(); window.taken = this; }
  }
  for (const name of ['gloss-note', 'gloss-card', 'gloss-frame']) customElements.define(name, Taken);
  for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'compositionupdate', 'focusin'])
    window.addEventListener(type, (event) => spy(type + ' ' + (event.key ?? event.data ?? '')), true);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { spy('attachShadow'); return attach.call(this, { ...init, mode: 'open' }); };
  const create = Document.prototype.createElement;
  Document.prototype.createElement = function (name) { spy('create ' + name); return create.call(this, name); };
  HTMLTextAreaElement.prototype.focus = () => spy('focus');
`;

test('A page that took every name and method before us reads nothing of what the reader types', async ({
  page,
}) => {
  await hostileArticle(page, spying);
  await clickOn(page, cost);
  await pressInCard(page, 'Add note');
  await page.keyboard.type('secret');
  expect(await typedIn(page)).toBe('secret');
  const seen = await page.evaluate(() => {
    const { spied, taken } = window as unknown as {
      spied: string[];
      taken?: { internals: ElementInternals };
    };
    const added = [...document.documentElement.children].at(-1);
    const found = ['secret', 'secre', 'What keyTakeaways'].filter((words) =>
      (window as unknown as { find(text: string): boolean }).find(words),
    );
    return {
      spied,
      root: taken?.internals.shadowRoot?.textContent ?? added?.shadowRoot?.textContent ?? null,
      frames: window.length,
      named: Object.keys(window.frames).filter((name) => /^\d+$/.test(name)),
      animations: document.getAnimations().length,
      selected: String(getSelection()),
      found,
    };
  });
  expect(seen.spied.filter((what) => /^(key|before|input|paste|comp)/.test(what))).toEqual([]);
  expect({ ...seen, spied: [] }).toEqual({
    spied: [],
    root: null,
    frames: 0,
    named: [],
    animations: 0,
    selected: '',
    found: [],
  });
});

test('A page writes nothing into a note that the reader is writing', async ({ page }) => {
  await hostileArticle(page, '');
  await clickOn(page, cost);
  await pressInCard(page, 'Add note');
  await page.keyboard.type('mine');
  await page.evaluate(() => {
    document.execCommand('insertText', false, 'forged');
    document.execCommand('selectAll');
    document.execCommand('delete');
    document.activeElement?.dispatchEvent(
      new InputEvent('beforeinput', { data: 'forged', bubbles: true, composed: true }),
    );
  });
  expect(await typedIn(page)).toBe('mine');
});

test('No event that a page makes up presses a button of the card or of the picking bar', async ({
  page,
}) => {
  const content = await hostileArticle(page, spying);
  const pressAll = () =>
    page.evaluate(() => {
      const roots = [...document.querySelectorAll('*')].flatMap((element) => {
        const { internals } = element as unknown as { internals?: ElementInternals };
        return internals?.shadowRoot ?? element.shadowRoot ?? [];
      });
      for (const root of roots) {
        for (const button of root.querySelectorAll('button')) button.click();
      }
      for (const element of document.documentElement.children) {
        (element as HTMLElement).click?.();
        for (const type of ['click', 'pointerdown', 'keydown']) {
          element.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        }
      }
    });
  await clickOn(page, mark.exact);
  const before = (await content.said()).length;
  await pressAll();
  expect((await content.said()).slice(before)).toEqual([]);
  await content.tell({ type: 'correct-reading', rule: null });
  const atPicking = (await content.said()).length;
  await pressAll();
  expect((await content.said()).slice(atPicking)).toEqual([]);
});

test('A page whose elements allow no shadow keeps no card from opening', async ({ page }) => {
  await hostileArticle(
    page,
    `customElements.define('gloss-note', class extends HTMLElement { static disabledFeatures = ['shadow', 'internals']; });
     HTMLElement.prototype.showPopover = () => { throw new Error('no'); };`,
  );
  await clickOn(page, cost);
  expect(await openCard(page)).not.toBeNull();
});

test('A page closes no card by events that it makes up, and ends no note', async ({ page }) => {
  const content = await hostileArticle(page, '');
  await clickOn(page, cost);
  await pressInCard(page, 'Add note');
  await page.keyboard.type('half a thou');
  await page.evaluate(() => {
    for (const target of [window, document, document.body, document.documentElement.lastChild]) {
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
      target?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    }
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
  });
  expect(await openCard(page)).not.toBeNull();
  expect(await typedIn(page)).toBe('half a thou');
  expect(await content.lastSaid('selection-marked')).toBeUndefined();
});

for (const [how, rules] of [
  ['lets clicks through', 'opacity:0.01;pointer-events:none'],
  ['looks like the page', 'background:white;pointer-events:none'],
] as const) {
  test(`A decoy over the card that ${how} gets no highlight removed`, async ({ page }) => {
    const content = await hostileArticle(page, '');
    await clickOn(page, mark.exact);
    await page.evaluate((style) => {
      const decoy = document.createElement('div');
      decoy.popover = 'manual';
      decoy.style.cssText = `position:fixed;inset:0;width:auto;height:auto;margin:0;border:0;${style}`;
      decoy.textContent = 'Press here to win';
      document.body.append(decoy);
      decoy.showPopover();
    }, rules);
    await pressInCard(page, 'Remove highlight');
    expect(await content.lastSaid('mark-changed')).toBeUndefined();
    await page.evaluate(() => document.querySelector('[popover]')?.remove());
    await pressInCard(page, 'Remove highlight');
    expect(await content.lastSaid('mark-changed')).toMatchObject({ removed: true });
  });
}

test('A decoy that is gone the moment before the press has the press counted for nothing', async ({
  page,
}) => {
  const content = await hostileArticle(page, '');
  await clickOn(page, mark.exact);
  await page.evaluate(() => {
    const decoy = document.createElement('div');
    decoy.id = 'decoy';
    decoy.popover = 'manual';
    decoy.style.cssText = 'position:fixed;inset:0;width:auto;height:auto;pointer-events:none';
    document.body.append(decoy);
    decoy.showPopover();
  });
  await pressInCard(page, 'Remove highlight', () =>
    page.evaluate(() => document.querySelector('#decoy')?.remove()),
  );
  expect(await content.lastSaid('mark-changed')).toBeUndefined();
});

test('What a page moves or adds in our highlights leads to no card, and is put right', async ({
  page,
}) => {
  await hostileArticle(page, '');
  await page.evaluate(() => {
    const title = document.querySelector('h1')?.firstChild as Text;
    const forged = document.createRange();
    forged.selectNodeContents(title);
    for (const [, highlight] of CSS.highlights) {
      const ranges = [...(highlight as unknown as Set<Range>)];
      for (const range of ranges) range.selectNodeContents(title);
      highlight.add(forged);
    }
  });
  const { x, y } = await page.evaluate(() => {
    const box = (document.querySelector('h1') as HTMLElement).getBoundingClientRect();
    return { x: box.left + 40, y: box.top + box.height / 2 };
  });
  await page.mouse.click(x, y);
  expect(await openCard(page)).toBeNull();
  await expect
    .poll(async () =>
      Object.values(await paintedWords(page))
        .flat()
        .sort(),
    )
    .toEqual([cost, mark.exact].sort());
});
