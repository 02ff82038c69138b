import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { resizePanel } from '#e2e/browser/resize-panel.ts';
import { type Picture, picturePage } from './picture-index.ts';

const schemes = ['light', 'dark'] as const;
/** A panel is as narrow as the reader makes it. */
export const panelWidths = [320, 400, 600];
export const pageWidths = [...panelWidths, 1280];

const height = 800;
/** On a picture of the whole page, a bar that keeps to the window would lie over its middle. */
const barsInPlace = '.panel-top, .ask-bar { position: static !important; }';

/** The policy of our pages allows no style elements, which is why this is a sheet of its own. */
async function keepBarsInPlace(page: Page): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, barsInPlace);
}

/** Takes pictures of states into a folder, and writes the page that shows them. */
export class Shoot {
  readonly pictures: Picture[] = [];
  readonly #folder: string;
  readonly #say: (line: string) => void;

  constructor(folder: string, say: (line: string) => void) {
    this.#folder = folder;
    this.#say = say;
    mkdirSync(folder, { recursive: true });
  }

  /** What a page shows now, in every width and both color schemes. `whole`: all of it, not only what fits. */
  async take(state: string, page: Page, widths = panelWidths, whole = true): Promise<void> {
    for (const width of widths) {
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await resizePanel(page, { width, height });
        await page.waitForTimeout(150);
        if (whole) await keepBarsInPlace(page);
        const file = `${state}-${width}-${scheme}.png`;
        await page.screenshot({ path: join(this.#folder, file), fullPage: whole });
        if (whole) await page.evaluate(() => document.adoptedStyleSheets.pop());
        this.pictures.push({ state, width, scheme, file });
      }
    }
    this.#say(state);
  }

  /** A state that could not be reached costs its own pictures alone; its failure is told at the end. */
  readonly missed: string[] = [];
  async try(state: string, take: () => Promise<void>): Promise<void> {
    try {
      await take();
    } catch (cause) {
      this.missed.push(
        `${state}: ${cause instanceof Error ? cause.message.split('\n')[0] : cause}`,
      );
    }
  }

  writePage(): string {
    const path = join(this.#folder, 'index.html');
    writeFileSync(path, picturePage(this.pictures));
    return path;
  }
}
