import type { Locator, Page } from 'playwright/test';
import type { LaunchedExtension } from '#e2e/browser/launch-extension.ts';
import { boxOf, nodesWithin } from './content-in-page.ts';

/** A reader at work: does what they do, and counts it as they would. Typing words counts for nothing. */
export class Reader {
  /** Presses of a button of the mouse, the toolbar's among them; a choice from a list is two. */
  clicks = 0;
  /** Presses of single keys that do something. */
  keys = 0;

  readonly gloss: LaunchedExtension;

  constructor(gloss: LaunchedExtension) {
    this.gloss = gloss;
  }

  async pressToolbar(page: Page): Promise<Page> {
    this.clicks++;
    await this.gloss.clickToolbar(page);
    return this.gloss.openPanel();
  }

  async click(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  /** Clicks what opens a tab of its own, and returns that tab. */
  async clickThrough(target: Locator): Promise<Page> {
    const opened = this.gloss.context.waitForEvent('page');
    await this.click(target);
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }

  async clickAt(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
    this.clicks++;
    await page.mouse.click(x, y);
  }

  /** A button of ours in the page, which no selector of the page reaches. */
  async clickInPage(page: Page, surface: string, button: string): Promise<void> {
    this.clicks++;
    const { x, y, width, height } = await boxOf(page, await this.#buttonIn(page, surface, button));
    await page.mouse.click(x + width / 2, y + height / 2);
  }

  async choose(list: Locator, option: string): Promise<void> {
    this.clicks += 2;
    await list.selectOption(option);
  }

  async key(page: Page, key: string): Promise<void> {
    this.keys++;
    await page.keyboard.press(key);
  }

  async #buttonIn(page: Page, surface: string, button: string) {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const nodes = await nodesWithin(page, (_, name) => name === surface);
      const found = nodes?.find(({ role, name }) => role === 'button' && name === button);
      if (found) return found;
      if (Date.now() > deadline) throw new Error(`“${surface}” has no button “${button}”.`);
      await page.waitForTimeout(50);
    }
  }
}

/** Selects the first words of the first long paragraph with the pointer held down, and lets go; returns them. */
export async function selectWithPointer(page: Page, length: number): Promise<string> {
  const place = await page.evaluate((count) => {
    const text = [...document.querySelectorAll('article p')]
      .flatMap((element) => [...element.childNodes])
      .find((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim().length > 60);
    if (!text) throw new Error('No text to select.');
    const rest = (text.nodeValue ?? '').slice(count).search(/\W|$/);
    text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, count + rest);
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (!first || !last) throw new Error('The words are not shown.');
    return {
      from: { x: first.left + 0.5, y: first.top + first.height / 2 },
      to: { x: last.right - 0.5, y: last.top + last.height / 2 },
      words: String(range),
    };
  }, length);
  await page.mouse.move(place.from.x, place.from.y);
  await page.mouse.down();
  await page.mouse.move(place.to.x, place.to.y, { steps: 4 });
  await page.mouse.up();
  return place.words.trim();
}
