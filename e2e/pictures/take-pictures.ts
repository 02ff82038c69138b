import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Article } from '#domain/article/article.ts';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { pageOfMarks, showStoryOfMarks } from '#e2e/browser/story-of-marks.ts';
import { useModel } from '#e2e/browser/use-model.ts';
import { fakeClaim } from '#e2e/fake-model-server/answer-from-article.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import { startFakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import { open, sampleUrl, serveLedger, teaserUrl } from './ledger-pages.ts';
import { compose, shotOfPanel } from './panel-shots.ts';

/** `npm run pictures`: takes the README's pictures anew, in a real browser, of pages of our own. */

const root = join(import.meta.dirname, '../..');

const model = await startFakeModelServer();
const gloss = await launchExtension({ dist: join(root, 'dist'), headless: true });
try {
  await serveLedger(gloss.context);
  const page = await open(gloss, sampleUrl);
  const panel = await readInPanel(gloss, page);
  await panel.getByRole('region', { name: 'Key figures' }).waitFor();
  const [article] = await storedRows(panel, 'articles');
  if (!article) throw new Error('The sample article was not read.');
  await takeMarks(gloss, panel);
  model.reply = replyWithEveryProvenance(article);
  await useModel(gloss, { address: model.url, key: 'sk-sample', model: 'large-model' });
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Regenerate' }).click();
  await panel.getByText('Written by large-model').waitFor();

  await page.setViewportSize({ width: 680, height: 1180 });
  const light = await shotOfPanel(panel, 'light', 1180);
  const dark = await shotOfPanel(panel, 'dark', 1180);
  await openCard(page);
  const beside = await page.screenshot();
  await compose(gloss, 'gloss.png', [beside, light, dark], 1180);

  const teaser = await open(gloss, teaserUrl);
  await teaser.setViewportSize({ width: 680, height: 760 });
  await gloss.clickToolbar(teaser);
  await panel.getByText('subscribe').first().waitFor();
  await panel.getByRole('region', { name: 'TL;DR' }).waitFor();
  const told = await shotOfPanel(panel, 'light', 760);
  await compose(gloss, 'teaser.png', [await teaser.screenshot(), told], 760);
} finally {
  await gloss.close();
  await model.close();
}

/** The story with every mark, in light and in dark, with both wordings of a claim that differs. */
async function takeMarks(gloss: LaunchedExtension, panel: Page): Promise<void> {
  const page = await open(gloss, pageOfMarks().url);
  await gloss.clickToolbar(page);
  await panel.getByRole('heading', { level: 1, name: 'Island Ferry Line' }).waitFor();
  await panel.getByRole('region', { name: 'Lead' }).waitFor();
  await showStoryOfMarks(panel);
  await panel.getByRole('button', { name: 'figure differs from ¶' }).press('Enter');
  const height = 1430;
  const shots = [
    await shotOfPanel(panel, 'light', height),
    await shotOfPanel(panel, 'dark', height),
  ];
  await compose(gloss, 'marks.png', shots, height);
  await page.close();
}

/** The sample reply, with a figure that the article does not have and something the model only knows. */
function replyWithEveryProvenance(article: Article) {
  const reply = sampleReply(article);
  const [first, second, third] = reply.k;
  const told = 'Token counts differ between models, as each splits words in its own way.';
  const altered = { ...second, t: second?.t.replace('90%', '70%') };
  return { ...reply, k: [first, altered, third, fakeClaim(told, [], 'b')] };
}

async function openCard(page: Page): Promise<void> {
  const cited = page.getByText('lowered the price of its Qwen-Long model');
  await cited.evaluate((element) => {
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 620);
  });
  const box = await cited.boundingBox();
  if (!box) throw new Error('The cited sentence is not in view.');
  await page.mouse.click(box.x + 200, box.y + box.height * 0.6);
  await page.waitForTimeout(500);
}
