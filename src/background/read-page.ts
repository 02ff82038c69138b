import browser from 'webextension-polyfill';
import { siteRuleName } from '#domain/article/page-rules.ts';
import { type ReadMode, readModeName } from '#domain/article/read-mode.ts';
import { hasAgreed } from '#domain/settings/consent.ts';
import { sendToPage } from '#messages/send-to-page.ts';
import { readSettings } from '#store/settings/settings.ts';
import { findSiteRule } from '#store/settings/site-rules.ts';
import { changeTab, findTab, findTabsBeingRead, resetTab } from '#store/settings/tabs.ts';
import { findArticleByUrl, withoutFragment } from '#store/stories/articles.ts';
import contentScript from '../content/content.ts?script&iife';
import highlightRules from '../content/highlights/highlight.css?inline';
import { logFailure } from './log-failure.ts';
import { refusal, unreadableAddress } from './refusal.ts';
import { refreshSelectionEntries } from './selection-entries.ts';

/**
 * Reads the page of a tab that the reader pointed at. A page read before shows its story at once, while
 * it is read again; before the reader has agreed to have pages read, the panel asks. With the mode
 * `selection` only what is selected in it is read. `awaited`: the reader pressed for it, once.
 */
export async function readPage(
  tabId: number,
  mode: ReadMode = 'article',
  awaited = true,
): Promise<void> {
  const url = (await browser.tabs.get(tabId)).url;
  const address = url === undefined ? null : withoutFragment(url);
  logFailure(refreshSelectionEntries());
  if (!hasAgreed(await readSettings(), 'reading')) {
    await resetTab(tabId, { status: 'awaiting consent', url: address, pressedAt: Date.now() });
    return;
  }
  const closed = url === undefined ? null : unreadableAddress(url);
  if (closed) return resetTab(tabId, { status: 'unreadable', url: address, reason: closed });
  if (mode === 'selection' && (await readSelection(tabId))) return;
  const known = address === null ? undefined : await findArticleByUrl(address);
  await resetTab(tabId, {
    status: known ? 'read' : 'reading',
    url: address,
    articleId: known?.id ?? null,
    awaited,
    ...(awaited && { pressedAt: Date.now() }),
  });
  // Before the script is put there: a page that keeps every script from running keeps us waiting for that already.
  giveUpInTime(tabId);
  try {
    await injectContentScript(tabId, mode);
  } catch (cause) {
    await resetTab(tabId, { status: 'unreadable', url: address, reason: refusal(url, cause) });
  }
}

/** A page that keeps its script from ending is given up after so long, in milliseconds: less than an idle worker lives. */
const longestReading = 20_000;

const waits = new Map<number, ReturnType<typeof setTimeout>>();

/** A later reading of the tab has the whole time again. */
function giveUpInTime(tabId: number): void {
  clearTimeout(waits.get(tabId));
  waits.set(
    tabId,
    setTimeout(() => {
      waits.delete(tabId);
      logFailure(giveUp(tabId));
    }, longestReading),
  );
}

/** Readings that a worker began which has died since. */
export async function endOrphanedReadings(): Promise<void> {
  for (const { tabId } of await findTabsBeingRead()) if (!waits.has(tabId)) giveUpInTime(tabId);
}

/** What still comes after that is taken all the same. */
async function giveUp(tabId: number): Promise<void> {
  const tab = await findTab(tabId);
  if (tab?.status === 'reading') await changeTab(tabId, { status: 'unreadable', reason: 'failed' });
}

/** Has the script that is in a page already read the selection; false when there is none. */
async function readSelection(tabId: number): Promise<boolean> {
  const tab = await findTab(tabId);
  if (tab?.status !== 'read') return false;
  await changeTab(tabId, { awaited: true, pressedAt: Date.now() });
  return sendToPage(tabId, tab.documentId, { type: 'read-selection' });
}

/** Puts the content script into the tab's document; a script already there gives way to it. */
export async function injectContentScript(
  tabId: number,
  mode: ReadMode = 'article',
): Promise<void> {
  const target = { tabId };
  const { url } = await browser.tabs.get(tabId);
  const rule = url === undefined ? null : await findSiteRule(url);
  await browser.scripting.executeScript({
    target,
    func: (left: object) => Object.assign(globalThis, left) && null,
    args: [{ [readModeName]: mode, [siteRuleName]: rule }],
  });
  await browser.scripting.insertCSS({ target, css: highlightRules, origin: 'AUTHOR' });
  await browser.scripting.executeScript({ target, files: [contentScript] });
}
