import type { Page } from 'playwright';
import { pageOfMarks, showStoryOfMarks } from '#e2e/browser/story-of-marks.ts';
import { useModel } from '#e2e/browser/use-model.ts';
import { open, sampleUrl, teaserUrl } from './ledger-pages.ts';
import { pageWidths } from './shoot.ts';
import type { Stage } from './stage.ts';

const read = { name: 'Read this article' };

/** The welcome page, and the panel until the first article is read. Returns the panel. */
export async function takeBeforeReading({ gloss, shoot }: Stage): Promise<Page> {
  const welcome = await openedWelcome(gloss);
  await shoot.try('first-run-welcome', async () => {
    if (!welcome) throw new Error('It did not open.');
    await welcome.getByRole('heading', { level: 1 }).waitFor();
    await shoot.take('first-run-welcome', welcome, pageWidths);
  });
  await welcome?.close();
  const page = await open(gloss, sampleUrl);
  await gloss.clickToolbar(page);
  const panel = await gloss.openPanel();
  await panel.getByRole('button', read).waitFor();
  panel.setDefaultTimeout(12_000);
  await shoot.take('first-run-consent', panel);
  await panel.locator('details summary').first().click();
  await shoot.take('first-run-consent-details', panel);
  await panel.getByRole('tab', { name: 'Reading list' }).click();
  await shoot.try('panel-list-empty', () => shoot.take('panel-list-empty', panel));
  await panel.getByRole('tab', { name: 'Story' }).click();
  await panel.getByRole('button', read).click();
  await panel.locator('article.story').waitFor();
  return panel;
}

/** The page that a new profile gets, a moment after its start. */
async function openedWelcome({ context }: Stage['gloss']): Promise<Page | undefined> {
  for (let tries = 0; tries < 100; tries++) {
    const welcome = context.pages().find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return welcome;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}

/** Stories in every condition, and pages that have none. */
export async function takePanel({ gloss, model, shoot }: Stage, panel: Page): Promise<void> {
  const page = gloss.context.pages().find((each) => each.url() === sampleUrl);
  if (!page) throw new Error('The sample article is closed.');
  await page.bringToFront();
  await shoot.try('story-on-device', () => shoot.take('story-on-device', panel));
  await shoot.try('story-saved', async () => {
    await panel.getByRole('button', { name: 'Save to reading list' }).click();
    await panel.getByRole('button', { name: 'Remove from reading list' }).waitFor();
    await shoot.take('story-saved', panel);
  });
  await shoot.try('panel-list', async () => {
    await panel.getByRole('tab', { name: 'Reading list' }).click();
    await panel.getByRole('listitem').first().waitFor();
    await shoot.take('panel-list', panel);
    await panel.getByRole('tab', { name: 'Story' }).click();
  });
  await shoot.try('page-with-highlights', () =>
    shoot.take('page-with-highlights', page, pageWidths, false),
  );
  await useModel(gloss, { address: model.url, key: 'sk-sample', model: 'large-model' });
  await page.bringToFront();
  const analyze = panel.getByRole('button', { name: 'Analyze with large-model' });
  await shoot.try('story-offers-model', async () => {
    await analyze.waitFor();
    await shoot.take('story-offers-model', panel);
  });
  await shoot.try('story-streaming', async () => {
    model.tokensPerSecond = 12;
    await analyze.click();
    await panel.getByRole('button', { name: 'Stop' }).waitFor();
    await panel.waitForTimeout(2500);
    await shoot.take('story-streaming', panel, [400]);
    model.tokensPerSecond = Number.POSITIVE_INFINITY;
    await panel.getByRole('button', { name: 'Stop' }).click();
    await panel.getByRole('button', { name: 'Start over' }).waitFor();
    await shoot.take('story-stopped', panel);
  });
  for (const fault of ['refused key', 'extension origin refused', 'no credit'] as const) {
    const state = `story-failed-${fault.replaceAll(' ', '-')}`;
    await shoot.try(state, async () => {
      model.fault = fault;
      await panel
        .getByRole('button', { name: /Start over|Try again/ })
        .first()
        .click();
      await panel.getByRole('alert').getByText(words[fault]).waitFor();
      await shoot.take(state, panel, [400]);
    });
  }
  model.fault = null;
  await shoot.try('story-by-model', async () => {
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.getByText('Written by large-model').waitFor();
    await shoot.take('story-by-model', panel);
  });
  await takeOtherPages({ gloss, model, shoot }, panel);
}

const words = {
  'refused key': 'didn’t accept',
  'extension origin refused': 'refused a request',
  'no credit': 'Add credit',
};

async function takeOtherPages({ gloss, shoot }: Stage, panel: Page): Promise<void> {
  await shoot.try('story-every-mark', async () => {
    const page = await open(gloss, pageOfMarks().url);
    await gloss.clickToolbar(page);
    await panel.getByRole('heading', { level: 1, name: 'Island Ferry Line' }).waitFor();
    await panel.getByText('Written by large-model').waitFor();
    await showStoryOfMarks(panel);
    await panel.getByRole('button', { name: 'figure differs from ¶' }).press('Enter');
    await shoot.take('story-every-mark', panel);
    await panel.getByRole('button', { name: 'Choose marks' }).click();
    await shoot.take('story-choose-marks', panel);
    await page.close();
  });
  await shoot.try('story-teaser', async () => {
    const page = await open(gloss, teaserUrl);
    await gloss.clickToolbar(page);
    await panel.getByText('subscribe').first().waitFor();
    await shoot.take('story-teaser', panel);
    await shoot.try('fix-extraction', async () => {
      await panel.getByRole('button', { name: 'Fix extraction' }).click();
      await page.waitForTimeout(800);
      await shoot.take('fix-extraction', page, pageWidths, false);
    });
    await page.close();
  });
  await shoot.try('unreadable-browser-page', async () => {
    const page = await open(gloss, 'chrome://version/');
    await gloss.clickToolbar(page);
    await panel.getByText('Gloss can’t read browser pages').waitFor();
    await shoot.take('unreadable-browser-page', panel);
    await page.close();
  });
  await shoot.try('nothing-read', async () => {
    const page = await open(gloss, 'https://ledger.example/other');
    await panel.getByRole('button', { name: 'Read this page' }).waitFor();
    await shoot.take('nothing-read', panel);
    await page.close();
  });
}
