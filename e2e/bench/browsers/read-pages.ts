import { setTimeout as wait } from 'node:timers/promises';
import type { Article } from '#domain/article/article.ts';
import type { ServedPage } from './serve-saved-pages.ts';

/** A page of a browser, as far as it is needed here. */
export interface Evaluating {
  evaluate<Result>(run: () => Result): Promise<Awaited<Result>>;
}

export interface Driven {
  goto(url: string): Promise<void>;
  clickToolbar(): Promise<void>;
  page: Evaluating;
  panel: Evaluating;
}

export interface PageReading {
  name: string;
  /** Null where the panel told of something else than a story. */
  article: Article | null;
  /** Milliseconds from the press to the story in the panel, and to the last highlight in the page; null where there are none. */
  story: number | null;
  highlights: number | null;
  /** How many ranges are highlighted. */
  painted: number;
}

interface Watched {
  /** On the window, not on what a script takes for its global: in Firefox that is another one for each. */
  glossWatch: { story: number; painted: number; count: number; title: string };
}

/** Reads each page by a press of the button, and says what was read and how long it took. */
export async function readPages(
  browser: Driven,
  pages: readonly ServedPage[],
): Promise<PageReading[]> {
  const readings: PageReading[] = [];
  for (const { name, url } of pages) {
    await browser.goto(url);
    await wait(300);
    await browser.panel.evaluate(watchPanel);
    await browser.page.evaluate(watchPage);
    const pressed = Date.now();
    await browser.clickToolbar();
    await settled(browser);
    const panel = await browser.panel.evaluate(watched);
    const page = await browser.page.evaluate(watched);
    const article = await browser.panel.evaluate(storedArticleOf);
    readings.push({
      name,
      article,
      story: panel.story > 0 ? panel.story - pressed : null,
      highlights: page.painted > 0 ? page.painted - pressed : null,
      painted: page.count,
    });
  }
  return readings;
}

/** Until nothing has changed for a second and a half, or 20 s are over. */
async function settled(browser: Driven): Promise<void> {
  const deadline = Date.now() + 20_000;
  let before = '';
  let since = Date.now();
  while (Date.now() < deadline) {
    const now = JSON.stringify([
      await browser.panel.evaluate(watched),
      await browser.page.evaluate(watched),
    ]);
    if (now !== before) since = Date.now();
    before = now;
    if (Date.now() - since > 1500) return;
    await wait(250);
  }
}

function watched() {
  return (window as unknown as Watched).glossWatch;
}

/** In the panel: notes when a story stands there that did not before. */
function watchPanel() {
  const world = window as unknown as Watched & { glossTimer?: number };
  clearInterval(world.glossTimer);
  const title = document.querySelector('.story-head h1, h1.serif-title')?.textContent ?? '';
  world.glossWatch = { story: 0, painted: 0, count: 0, title };
  world.glossTimer = setInterval(() => {
    if (world.glossWatch.story > 0) return;
    const claims = document.querySelectorAll('.claim, .chip').length;
    const now = document.querySelector('h1')?.textContent ?? '';
    if (claims > 0 && now !== world.glossWatch.title) world.glossWatch.story = Date.now();
  }, 4) as unknown as number;
  return true;
}

/** In the page: notes when the number of highlighted ranges last grew. */
function watchPage() {
  const world = window as unknown as Watched & { glossTimer?: number };
  clearInterval(world.glossTimer);
  world.glossWatch = { story: 0, painted: 0, count: 0, title: '' };
  world.glossTimer = setInterval(() => {
    const count = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    if (count > world.glossWatch.count) {
      world.glossWatch.count = count;
      world.glossWatch.painted = Date.now();
    }
  }, 4) as unknown as number;
  return true;
}

/** In the panel: the article of the tab that was pressed last. */
function storedArticleOf(): Promise<Article | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gloss');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction(['tabs', 'articles']);
      const tabs = reading.objectStore('tabs').getAll();
      const articles = reading.objectStore('articles').getAll();
      reading.oncomplete = () => {
        database.close();
        const last = tabs.result.sort((a, b) => (b.pressedAt ?? 0) - (a.pressedAt ?? 0))[0];
        const found = articles.result.find(({ id }) => id === last?.articleId) ?? null;
        resolve(JSON.parse(JSON.stringify(found)));
      };
    };
  });
}
