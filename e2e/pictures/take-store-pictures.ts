import '#e2e/browser/fake-i18n.ts';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel } from '#e2e/browser/read-in-panel.ts';
import { saveStories, storiesOfThisWeek, storyAbout } from '#e2e/browser/save-stories.ts';
import { pageOfMarks, showStoryOfMarks } from '#e2e/browser/story-of-marks.ts';
import { useModel } from '#e2e/browser/use-model.ts';
import { startFakeModelServer } from '#e2e/fake-model-server/start-fake-model-server.ts';
import { message } from '#i18n/message.ts';
import { open, sampleUrl, serveLedger } from './ledger-pages.ts';
import { inline, picture, sideBySide } from './store-frame.ts';

/**
 * `npm run pictures:store`: takes the pictures that the stores want from the extension as it is built,
 * in the stores' sizes, into `out/store/`.
 */

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/store');
const screen = [1280, 800] as const;
const panelWidth = 440;

const say = (line: string) => process.stdout.write(`${line}\n`);
mkdirSync(folder, { recursive: true });
const model = await startFakeModelServer();
const gloss = await launchExtension({ dist: join(root, 'dist'), headless: true });
const { context } = gloss;

async function shotOf(
  panel: Page,
  colorScheme: 'light' | 'dark' = 'light',
  height: number = screen[1],
) {
  await panel.emulateMedia({ colorScheme });
  const session = await panel.context().newCDPSession(panel);
  const metrics = { width: panelWidth, height, deviceScaleFactor: 1, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  await panel.waitForTimeout(300);
  return panel.screenshot();
}

async function take(name: string, size: readonly [number, number], markup: string) {
  await picture(context, join(folder, name), size, markup);
  say(`${name} ${size.join('×')}`);
}

try {
  await serveLedger(context);
  const page = await open(gloss, sampleUrl);
  await page.setViewportSize({ width: screen[0] - panelWidth - 1, height: screen[1] });
  const panel = await readInPanel(gloss, page);
  await panel.getByRole('region', { name: 'Key figures' }).waitFor();
  await page.waitForTimeout(500);
  const onDevice = await shotOf(panel);
  await take('1-on-your-device.png', screen, sideBySide(await page.screenshot(), onDevice));

  const marks = await open(gloss, pageOfMarks().url);
  await marks.setViewportSize({ width: screen[0] - panelWidth - 1, height: screen[1] });
  await gloss.clickToolbar(marks);
  await panel.getByRole('heading', { level: 1, name: 'Island Ferry Line' }).waitFor();
  await panel.getByRole('region', { name: 'Lead' }).waitFor();
  await showStoryOfMarks(panel);
  await panel.getByRole('button', { name: 'figure differs from ¶' }).press('Enter');
  await take('4-marks.png', screen, sideBySide(await marks.screenshot(), await shotOf(panel)));
  await marks.close();

  await useModel(gloss, { address: model.url, key: 'sk-sample', model: 'large-model' });
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Regenerate' }).click();
  await panel.getByText('Written by large-model').waitFor();
  await panel.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(() => window.scrollTo(0, 500));
  await page.waitForTimeout(1500);
  const article = await page.screenshot();
  const story = await shotOf(panel);
  await take('2-checked-claims.png', screen, sideBySide(article, story));
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(
    '3-dark.png',
    screen,
    sideBySide(await page.screenshot(), await shotOf(panel, 'dark')),
  );
  await page.emulateMedia({ colorScheme: 'light' });
  const beside = await shotOf(panel, 'light', 560);

  const list = await context.newPage();
  await list.setViewportSize({ width: screen[0], height: screen[1] });
  await list.goto(`chrome-extension://${gloss.extensionId}/src/reading-list/index.html`);
  const older = Array.from({ length: 9 }, (_, nth) =>
    storyAbout(`Harbor ${nth}`, 20 + nth, Date.now() - nth * 86_400_000),
  );
  await saveStories(list, [...storiesOfThisWeek(4), ...older]);
  await list.reload();
  await list.locator('.line-title').nth(4).waitFor();
  await take('5-reading-list.png', screen, sideBySide(await list.screenshot()));

  const icon = inline(readFileSync(join(root, 'public/icons/gloss.svg')), 'image/svg+xml');
  const name = `<img src="${icon}"><h1>${message('extensionName')}</h1>`;
  const about = `<p>${message('extensionDescription')}</p>`;
  await take('tile.png', [440, 280], `<div class="words">${name}${about}</div>`);
  const words = `<div class="words" style="width:440px">${name}${about}</div>`;
  const cut = `<div style="width:518px;height:560px;overflow:hidden"><img src="${inline(article)}"></div>`;
  await take(
    'marquee.png',
    [1400, 560],
    `${words}${cut}<div class="shots"><img src="${inline(beside)}"></div>`,
  );
} finally {
  await gloss.close();
  await model.close();
}
