import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Article } from '#domain/article/article.ts';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { saveStories, storiesOfThisWeek } from '#e2e/browser/save-stories.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';
import { pageOfMarks, showStoryOfMarks } from '#e2e/browser/story-of-marks.ts';
import { useModel } from '#e2e/browser/use-model.ts';
import { fakeClaim } from '#e2e/fake-model-server/answer-from-article.ts';
import { sampleReply } from '#e2e/fake-model-server/sample-reply.ts';
import { startFakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import { open, sampleUrl, serveLedger, teaserUrl } from './ledger-pages.ts';
import { compose, resize, shotOfPanel } from './panel-shots.ts';

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

  await takeQuestions(gloss, panel, page);
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

/** A question about the article, and one about saved stories, each answered by the model, in light and in dark. */
async function takeQuestions(gloss: LaunchedExtension, panel: Page, page: Page): Promise<void> {
  const height = 900;
  const ask = async (surface: Page, field: string, question: string) => {
    await surface.getByRole('textbox', { name: field }).fill(question);
    await surface.keyboard.press('Enter');
    return surface.getByRole('region', { name: question });
  };
  const list = await gloss.context.newPage();
  const address = `chrome-extension://${gloss.extensionId}/src/reading-list/index.html`;
  await list.goto(`${address}#/ask`);
  await saveStories(list, storiesOfThisWeek(3));
  await list.reload();
  await list.setViewportSize({ width: 560, height });
  const cost = await ask(
    list,
    'Ask your saved stories',
    'How much will the first section cost in Varna and in Kotor?',
  );
  await list.getByRole('button', { name: 'Turn it on' }).click();
  const asked = (await storedRows(list, 'questions')).find(({ stories }) => stories);
  const passages = (asked?.stories ?? []).flatMap((story) => story.passages);
  const number = (words: string) => passages.findIndex(({ text }) => text.includes(words)) + 1;
  const claim = (t: string, s: number[]) => ({ ...fakeClaim(t, s), r: null, o: null });
  const [varna, kotor] = [number('48 million'), number('50 million')];
  const both = 'In Varna the first section will cost 48 million euros, in Kotor 50 million.';
  const section = 'Work on the first section in Kotor is to begin in May 2027.';
  model.questionReply = {
    a: 'y',
    f: 't',
    c: [claim(both, [varna, kotor]), claim(section, [kotor])],
  };
  await list.getByRole('button', { name: /^Answer with/ }).click();
  await cost.getByText('Answered by').waitFor();
  model.questionReply = null;
  // The panel shows the story of the tab in front.
  await page.bringToFront();
  const prices = 'List what Baidu and Alibaba did with their prices.';
  const answer = await ask(panel, 'Ask about this article', prices);
  await answer.getByText('Answered by').waitFor();
  model.questionReply = { a: 'n', f: 't', c: [] };
  const open = await ask(panel, 'Ask about this article', 'How many people work at Baidu?');
  await open.getByText('Answered by').waitFor();
  model.questionReply = null;
  const shots: Buffer[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme: scheme });
    await resize(panel, height);
    await answer.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await panel.evaluate(() => window.scrollBy(0, -120));
    shots.push(await panel.screenshot());
    await list.emulateMedia({ colorScheme: scheme });
    shots.push(await list.screenshot());
  }
  await compose(gloss, 'questions.png', shots, height);
  await list.close();
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
