import type { Page } from 'playwright';
import type { LaunchedExtension } from './launch-extension.ts';
import { readInPanel } from './read-in-panel.ts';
import { saveStories, storiesOfThisWeek } from './save-stories.ts';
import { pageOfMarks, showStoryOfMarks } from './story-of-marks.ts';

/** A page of Gloss in one of its states, and what that is called. */
export interface Surface {
  name: string;
  page: Page;
}

/** Whatever language Gloss speaks: its panel, reading list and settings, each in turn, with English stories in them. */
export async function* everySurface(gloss: LaunchedExtension): AsyncGenerator<Surface> {
  const { url, html } = pageOfMarks();
  await gloss.context.route(url, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  const article = await gloss.context.newPage();
  await article.goto(url);
  const panel = await readInPanel(gloss, article);
  await panel.locator('.section').first().waitFor();
  await showStoryOfMarks(panel);
  await panel.locator('button.chip.altered').first().waitFor();
  await panel.locator('button.chip.altered').first().press('Enter');
  await panel.locator('.legend summary').first().click();
  yield { name: 'panel', page: panel };
  await panel.locator('#tab-list').click();
  await panel.locator('#tabpanel-list').waitFor();
  yield { name: 'panel-list', page: panel };

  const base = `chrome-extension://${gloss.extensionId}/src`;
  const list = await gloss.context.newPage();
  const show = async (part: string) => {
    await list.goto(`${base}/reading-list/index.html#/${part}`);
    await list.reload();
  };
  await show('');
  await list.locator('#reading-list > *').first().waitFor();
  await saveStories(list, storiesOfThisWeek(4));
  await show('');
  await list.locator('.line-title').nth(3).waitFor();
  yield { name: 'list', page: list };
  for (const part of ['recap', 'predictions', 'ask', 'trash', 'backup']) {
    await show(part);
    await list.locator('.text-button.back').waitFor();
    yield { name: part, page: list };
  }
  await show('');
  await list.locator('.line-title a').first().click();
  await list.locator('.story-columns').waitFor();
  yield { name: 'story', page: list };

  const options = await gloss.optionsPage();
  await options.locator('h1').waitFor();
  yield { name: 'options', page: options };
  const welcome = await gloss.context.newPage();
  await welcome.goto(`${base}/options/welcome.html`);
  await welcome.locator('.sample-panel .chip').first().waitFor();
  yield { name: 'welcome', page: welcome };
}
