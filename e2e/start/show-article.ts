import '#e2e/browser/fake-i18n.ts';
import { basename, join } from 'node:path';
import type { Page } from 'playwright';
import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { countClaims, isPickedAlone } from '#domain/analysis/claim-count.ts';
import type { Story } from '#domain/story/story.ts';
import { type LaunchedExtension, launchExtension } from '#e2e/browser/launch-extension.ts';
import { readInPanel, tabStateOf } from '#e2e/browser/read-in-panel.ts';
import { filesIn, type PageServer, servePages } from '#e2e/browser/serve-pages.ts';
import { readSavedPage, serveSavedPage } from '#e2e/browser/serve-saved-page.ts';
import { storedStory } from '#e2e/browser/stored-rows.ts';
import { useModel } from '#e2e/browser/use-model.ts';
import { writeStory } from '#e2e/browser/write-story.ts';
import { claimCountLine } from '#i18n/claim-count-line.ts';
import { failureInWords } from '#ui/notices/failure-in-words.ts';
import { unreadableSentence } from '#ui/notices/unreadable-sentence.ts';
import { command, PlainFailure, root } from './run-command.mjs';
import type { StartOptions } from './start-options.mjs';
import { writersOf } from './writers-of.ts';

/** The second half of `npm start`: the browser, the page, the click, and what came of it. */

const say = (line: string) => process.stdout.write(`${line}\n`);

await command(async () => {
  const options: StartOptions = JSON.parse(process.env.GLOSS_START ?? 'null');
  const server = await servePages(answerFor(options));
  say(options.headless ? 'Opening Chromium without a window' : 'Opening Chromium');
  const gloss = await launchExtension({ dist: join(root, 'dist'), headless: options.headless });
  const closed = new Promise<void>((resolve) => gloss.context.once('close', () => resolve()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => gloss.close());
  try {
    await show(gloss, options, server);
    if (!options.headless) {
      say('Close the browser window to end');
      await closed;
    }
  } finally {
    await gloss.close();
    await server.close();
  }
});

function answerFor({ page }: StartOptions) {
  if (!page) return filesIn(join(root, 'e2e/sample-article'));
  if ('address' in page) return () => null;
  return (path: string) => (path === fileAddress(page.file) ? readSavedPage(page.file) : null);
}

function fileAddress(file: string): string {
  return `/${basename(file).replace(/\.gz$/, '')}`;
}

async function show(
  gloss: LaunchedExtension,
  options: StartOptions,
  server: PageServer,
): Promise<void> {
  if (options.endpoint) {
    say(`Setting up ${options.endpoint.model} at ${new URL(options.endpoint.address).host}`);
    await useModel(gloss, options.endpoint);
  }
  const page = gloss.context.pages()[0] ?? (await gloss.context.newPage());
  await openPage(page, options, server);
  say(`Pressing the toolbar button on ${page.url()}`);
  const panel = await readInPanel(gloss, page);
  const story = await finishedStory(panel, page);
  report(story);
  const painted = await tabStateOf(panel, page, (tab) => tab?.highlights != null, 5_000);
  const { found, wanted } = painted?.highlights ?? { found: 0, wanted: 0 };
  say(`Highlighted ${found} of ${wanted} sentences on the page`);
  if (options.out) {
    await writeStory(options.out, story, page, panel);
    say(`Wrote story.json, story.md, page.png and panel.png to ${options.out}`);
  }
  if (story.run?.failure) throw new PlainFailure(failureInWords(story.run.failure));
}

async function openPage(page: Page, options: StartOptions, server: PageServer): Promise<void> {
  const address = addressOf(options, server);
  if (options.page && 'file' in options.page && options.as) {
    await serveSavedPage(page, options.page.file, options.as);
  }
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 45_000 });
  } catch (cause) {
    const reason = cause instanceof Error ? /net::\w+|Timeout/.exec(cause.message)?.[0] : null;
    throw new PlainFailure(`${address} could not be opened${reason ? `: ${reason}` : ''}.`, {
      cause,
    });
  }
  // A page of the live web goes on building itself for a while; what never ends is not waited for.
  await page.waitForLoadState('load', { timeout: 15_000 }).catch(() => undefined);
}

function addressOf({ page, as }: StartOptions, server: PageServer): string {
  if (!page) return `${server.origin}/`;
  if ('address' in page) return page.address;
  return as ?? server.origin + fileAddress(page.file);
}

/** Waits until the article is read and its analysis has ended, in whatever way. */
async function finishedStory(panel: Page, page: Page): Promise<Story> {
  const tab = await tabStateOf(panel, page, (row) => row !== null && isDecided(row.status), 30_000);
  if (tab?.status === 'unreadable') {
    const { sentence, wayOn } = unreadableSentence(tab.reason ?? 'failed');
    throw new PlainFailure(`${sentence} ${wayOn}`);
  }
  if (tab?.status !== 'read' || tab.articleId === null) {
    throw new PlainFailure('Gloss did not finish reading this page.');
  }
  const deadline = Date.now() + 20 * 60_000;
  let told = '';
  for (;;) {
    const story = await storedStory(panel, tab.articleId);
    if (story?.run && hasEnded(story.run)) return story;
    const phase = story?.run?.progress?.phase ?? story?.run?.status ?? 'reading';
    if (phase !== told) say(`The analyst is ${phase}`);
    told = phase;
    if (Date.now() > deadline) throw new PlainFailure('The analysis did not end in 20 minutes.');
    await panel.waitForTimeout(200);
  }
}

function isDecided(status: string): boolean {
  return status === 'read' || status === 'unreadable';
}

function hasEnded({ status }: AnalysisRun): boolean {
  return ['done', 'stopped', 'failed'].includes(status);
}

function report({ article, run }: Story): void {
  const { readParagraphs, totalParagraphs } = article.coverage;
  say(`Read “${article.title}”: ${readParagraphs} of ${totalParagraphs} paragraphs`);
  if (!run) return;
  const shown = shownOf(run);
  const count = isPickedAlone(shown) ? '' : `: ${claimCountLine(countClaims(shown))}`;
  say(`Analyzed by ${writersOf(shown, run.analyst)}${count}`);
}
