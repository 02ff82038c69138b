import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { randomOf } from '#e2e/bench/reading-list/make-story.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { articlePage, expect, paragraphsAbout, test } from '../extension-test.ts';

/** How often the worker is killed; `KILLS=100` for the whole count. */
const kills = Number(process.env.KILLS ?? 3);
const random = randomOf(11);

async function savedWhole(panel: Page): Promise<string[]> {
  const [articles, runs, states] = [
    new Set((await storedRows(panel, 'articles')).map(({ id }) => id)),
    new Set((await storedRows(panel, 'analyses')).map(({ articleId }) => articleId)),
    await storedRows(panel, 'readingStates'),
  ];
  const ids = states.map(({ articleId }) => articleId);
  for (const id of ids) expect([articles.has(id), runs.has(id)], id).toEqual([true, true]);
  return ids;
}

test(`of ${kills} stories saved while the worker is killed, each is on the list whole, and so are those before`, async ({
  gloss,
  open,
  sample: { panel },
  site,
}) => {
  test.setTimeout(60_000 + kills * 30_000);
  const save = panel.getByRole('button', { name: 'Save to reading list' });
  const saved = panel.getByRole('button', { name: 'Remove from reading list' });
  for (let nth = 1; nth <= kills; nth++) {
    const town = `Harbour ${nth}`;
    const address = `https://ledger.example/towns/${nth}`;
    site.set(address, articlePage(`${town} rebuilds its wall`, ...paragraphsAbout(town)));
    const page = await open(address);
    await gloss.clickToolbar(page);
    // The first in the middle of reading the page, the next one as the story is saved.
    await wait(random() * 400);
    if (nth % 2 === 1) await gloss.killWorker();
    const heading = panel.getByRole('heading', { level: 1, name: `${town} rebuilds its wall` });
    await expect(async () => {
      if (!(await heading.isVisible())) await gloss.clickToolbar(page);
      await expect(heading).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 25_000 });
    const killing = wait(random() * 40).then(() => gloss.killWorker());
    await save.click();
    await killing;
    await expect(saved).toBeVisible();
    await expect.poll(() => savedWhole(panel)).toHaveLength(nth);
    await page.close();
  }
  const list = await gloss.context.newPage();
  await list.goto(`chrome-extension://${gloss.extensionId}/src/reading-list/index.html`);
  await expect(list.getByText(`${kills} ${kills === 1 ? 'story' : 'stories'}`)).toBeVisible();
  await list.getByRole('searchbox').fill(`rebuilds ${kills}`);
  await expect(list.locator('.line-title').first()).toContainText(`Harbour ${kills}`);
});
