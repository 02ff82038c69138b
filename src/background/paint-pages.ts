import { AtMostEvery } from '#analysts/model/at-most-every.ts';
import { analysisForReader } from '#domain/analysis/analysis-for-reader.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Highlight } from '#domain/analysis/highlight.ts';
import {
  highlightOfSentence,
  highlightsOf,
  machineHighlights,
} from '#domain/analysis/highlights-of.ts';
import { quietWhereDense } from '#domain/analysis/quiet-where-dense.ts';
import type { TabState } from '#domain/article/tab-state.ts';
import { highlightWords, machineWords } from '#i18n/highlight-words.ts';
import { sendToPage } from '#messages/send-to-page.ts';
import { database } from '#store/database/database.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findReadTabs, findTab, findTabsOfArticle } from '#store/settings/tabs.ts';
import { findRun } from '#store/stories/analyses.ts';
import { logFailure } from './log-failure.ts';
import { machineSentences } from './machine-sentences.ts';
import { ownMarksOf } from './own-marks.ts';
import { injectContentScript } from './read-page.ts';

/** Sends every page of an article the whole picture of what to highlight. */
export async function paintArticle(articleId: string): Promise<void> {
  const tabs = await findTabsOfArticle(articleId);
  await Promise.all(tabs.map(paint));
}

/** Milliseconds between two paintings while claims change: each time the highlights are sought anew. */
const betweenPaintings = 1000;

/** Paints every page of an article when asked, but no more often than once a second. `stop` before the last painting. */
export function articlePainter(articleId: string): AtMostEvery {
  return new AtMostEvery(betweenPaintings, () => logFailure(paintArticle(articleId)));
}

/** Sends one page what to highlight; false when no script of ours listens there. */
export async function paintTab(tabId: number): Promise<boolean> {
  const tab = await findTab(tabId);
  return tab !== undefined && paint(tab);
}

export async function paintAllTabs(): Promise<void> {
  await Promise.all((await findReadTabs()).map(paint));
}

async function paint(tab: TabState): Promise<boolean> {
  const { articleId, tabId, documentId, status } = tab;
  if (status !== 'read' || articleId === null) return false;
  const highlights = await wantedHighlights(articleId);
  const marks = await ownMarksOf(articleId);
  const { selectionBar } = await readSettings();
  const message = { type: 'paint-page', articleId, highlights, marks, selectionBar } as const;
  return sendToPage(tabId, documentId, message);
}

async function wantedHighlights(articleId: string): Promise<Highlight[]> {
  const { highlights, hiddenSections: hidden } = await readSettings();
  const article = await database.articles.get(articleId);
  const run = await findRun(articleId);
  if (!highlights || !article || !run) return [];
  const toMachine = machineSentences(article);
  const marked = machineHighlights(article, toMachine, machineWords());
  // The page shows what the panel does: nothing that was withheld or switched off.
  const { analysis } = analysisForReader(shownOf(run), article, { hidden });
  const cited = quietWhereDense(article, highlightsOf(article, analysis, highlightWords)).filter(
    ({ sentenceId }) => !toMachine.includes(sentenceId),
  );
  return [...cited, ...marked].sort((a, b) => a.start - b.start);
}

/** Fills sentences in the page of a tab; a page whose script is gone has nothing to point at. */
export async function pointAtSentences(
  tabId: number,
  sentenceIds: readonly string[],
): Promise<void> {
  const tab = await findTab(tabId);
  if (tab?.status !== 'read') return;
  await sendToPage(tabId, tab.documentId, { type: 'point-at-sentences', sentenceIds });
}

/** Scrolls the page of a tab to a sentence; a page whose script is gone (it was reloaded) gets it again first. */
export async function revealSentence(tabId: number, sentenceId: string): Promise<void> {
  const tab = await findTab(tabId);
  if (tab?.status !== 'read' || tab.articleId === null) return;
  const article = await database.articles.get(tab.articleId);
  const run = await findRun(tab.articleId);
  if (!article || !run) return;
  const painted = highlightsOf(article, shownOf(run), highlightWords);
  const sentence =
    painted.find((highlight) => highlight.sentenceId === sentenceId) ??
    highlightOfSentence(article, sentenceId, 'keyTakeaways');
  if (!sentence) return;
  const message = { type: 'reveal-sentence', sentence } as const;
  if (await sendToPage(tabId, tab.documentId, message)) return;
  await injectContentScript(tabId);
  await sendToPage(tabId, null, message);
}
