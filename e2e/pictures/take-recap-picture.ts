import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimsOf } from '#domain/analysis/analysis.ts';
import { type AnalysisRun, shownOf } from '#domain/analysis/analysis-run.ts';
import { isFound } from '#domain/analysis/claim.ts';
import { launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel, tabStateOf } from '#e2e/browser/read-in-panel.ts';
import { serveSavedPage } from '#e2e/browser/serve-saved-page.ts';
import { storedRows } from '#e2e/browser/stored-rows.ts';

/**
 * `npm run pictures:recap`: saves a fixed week of articles from the shared pages, takes the picture of
 * its recap, and follows every statement in it to the sentence that it rests on.
 */

const root = join(import.meta.dirname, '../..');
const set = join(root, '../shared/extraction/fundus');
const week = [
  'us/APNews_2024_09_03',
  'us/APNews_2023_04_28',
  'us/FoxNews_2023_04_28',
  'us/FreeBeacon_2023_04_28',
  'us/WashingtonTimes_2023_04_28',
  'us/TheNation_2024_01_11',
  'uk/EuronewsEN_2026_01_06',
  'be/PoliticoEu_2025_10_23',
  'ca/GlobalNews_2026_05_24',
  'uk/EveningStandard_2024_10_24',
  'ca/FinancialPost_2026_06_06',
  'uk/Nature_2025_11_04',
  'us/RestOfWorld_2025_10_21',
  'us/TechCrunch_2024_05_17',
];

if (!existsSync(set)) {
  process.stdout.write('The shared pages are not here, so there is no week to recap.\n');
  process.exit(0);
}
const truth: Record<string, { url: string; file: string } | undefined> = JSON.parse(
  readFileSync(join(set, 'ground-truth.json'), 'utf8'),
);
const gloss = await launchExtension({ dist: join(root, 'dist'), headless: true });
try {
  let saved = 0;
  for (const id of week) {
    const entry = truth[id];
    if (!entry) throw new Error(`The shared pages have no ${id}.`);
    const page = await gloss.context.newPage();
    await serveSavedPage(page, join(set, entry.file), entry.url);
    await page.goto(entry.url);
    const panel = await readInPanel(gloss, page);
    const tab = await tabStateOf(panel, page, (state) => state?.status === 'read');
    if (tab?.status !== 'read') throw new Error(`${id} could not be read.`);
    await panel.getByRole('button', { name: 'Save to reading list' }).click();
    await panel.getByRole('button', { name: 'Remove from reading list' }).waitFor();
    saved += 1;
    await page.close();
  }
  const recap = await gloss.context.newPage();
  await recap.setViewportSize({ width: 900, height: 1400 });
  await recap.goto(`chrome-extension://${gloss.extensionId}/src/reading-list/index.html#/recap`);
  await recap.getByRole('heading', { level: 2 }).first().waitFor();
  await recap.waitForTimeout(500);
  const links = await recap
    .locator('main a[href^="#/story/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const runs = await storedRows(recap, 'analyses');
  const lost = links.filter((link) => !leadsToSentence(link, runs));
  await recap.screenshot({ path: join(root, 'e2e/pictures/recap.png') });
  process.stdout.write(
    `${saved} stories; ${links.length} statements, ${links.length - lost.length} lead to their sentence\n`,
  );
  if (lost.length > 0) process.exitCode = 1;
} finally {
  await gloss.close();
}

/** True when the claim behind a statement was found in its article; a link to a whole story has none to lead to. */
function leadsToSentence(link: string, runs: AnalysisRun[]): boolean {
  const [, , story = '', claimId] = link.split('/').map(decodeURIComponent);
  const run = runs.find(({ articleId }) => articleId === story);
  if (!run) return false;
  if (claimId === undefined) return true;
  const claim = claimsOf(shownOf(run)).find(({ id }) => id === claimId);
  return claim !== undefined && isFound(claim) && claim.evidence.sentenceIds.length > 0;
}
