import type { Article } from '#domain/article/article.ts';
import { ownIdentity } from '#domain/article/own-identity.ts';
import { controlsBlanked } from '#domain/text/controls-blanked.ts';
import type { PageSender } from '#messages/listen-in-background.ts';
import type { PageMessage } from '#messages/messages.ts';
import { oneAtATime } from '#store/database/one-at-a-time.ts';
import { changeSiteRules } from '#store/settings/site-rules.ts';
import { changeTab, findTab, resetTab } from '#store/settings/tabs.ts';
import { findArticleByUrl, keepArticle, withoutFragment } from '#store/stories/articles.ts';
import { logFailure } from './log-failure.ts';
import { changeMark, keepMark } from './own-marks.ts';
import { paintArticle, paintTab } from './paint-pages.ts';
import { dropLostQuestions } from './question-queue.ts';
import { injectContentScript } from './read-page.ts';
import { seeSources } from './see-sources.ts';
import { startAnalysis } from './start-analysis.ts';
import { withLanguage } from './with-language.ts';

/**
 * What a content script may set off, and only in the tab that the reader had it put into. Of a tab one message is
 * heard after the other: of several articles told in one breath, each would else find the reader's one press unused.
 */
export function handlePageMessage(message: PageMessage, from: PageSender): void {
  logFailure(oneAtATime(`page-message ${from.tabId}`, () => hear(message, from)));
}

async function hear(
  message: PageMessage,
  { tabId, documentId, url, origin }: PageSender,
): Promise<void> {
  const tab = await findTab(tabId);
  if (!tab || tab.status === 'awaiting consent') return;
  // The document that was read has given way to another: what its script still says is stale.
  const stale = tab.documentId !== null && documentId !== null && tab.documentId !== documentId;
  if (stale && tab.status === 'read') return;
  switch (message.type) {
    case 'article-read':
      if (!isOfOrigin(message.article.url, url, origin)) return;
      return receiveArticle(
        { ...message.article, ...ownIdentity(message.article) },
        tabId,
        documentId,
        { corrected: tab.correcting === true, awaited: tab.awaited === true },
      );
    case 'page-unreadable':
      // A story from an earlier reading stays: a page that is bare just now takes nothing from the reader.
      if (tab.status === 'read') {
        await changeTab(tabId, { awaited: false });
        await paintTab(tabId);
        return;
      }
      return resetTab(tabId, {
        status: 'unreadable',
        reason: message.reason,
        url: tab.url,
        documentId,
      });
    case 'page-left':
      if (!isOfOrigin(message.url, url, origin)) return;
      return leavePage(tabId, documentId, message.url, tab.awaited === true);
    case 'claim-picked':
      return changeTab(tabId, { focus: { claimId: message.claimId, at: Date.now() } });
    case 'highlights-painted':
      return changeTab(tabId, {
        highlights: { found: message.found, wanted: message.wanted },
        lostMarks: message.lostMarks,
      });
    case 'selection-marked':
    case 'mark-changed':
      if (tab.status !== 'read' || tab.articleId === null) return;
      return hearMark(tab.articleId, message);
    case 'rules-picked':
      // A page has a say over its own site alone, and only while the reader corrects what was read there.
      if (!tab.correcting || !isOfOrigin(message.url, url, origin)) return;
      return changeSiteRules(message.url, message.scope, message, Date.now());
    case 'correcting-ended':
      return changeTab(tabId, { correcting: false });
  }
}

/** Whatever comes of it, the page is shown what is stored: so a page learns what could not be kept. */
async function hearMark(
  articleId: string,
  message: Extract<PageMessage, { type: 'selection-marked' | 'mark-changed' }>,
): Promise<void> {
  try {
    if (message.type === 'selection-marked') await keepMark(articleId, message);
    else await changeMark(articleId, message);
  } finally {
    await paintArticle(articleId);
  }
}

/** A script speaks for its own origin only; one without an origin, as that of a file, for its own address. */
function isOfOrigin(address: string, senderUrl: string, origin: string): boolean {
  if (!URL.canParse(address)) return false;
  if (/^https?:/.test(origin)) return new URL(address).origin === origin;
  return withoutFragment(address) === withoutFragment(senderUrl) && isFile(senderUrl);
}

const isFile = (address: string) => new URL(address).protocol === 'file:';

async function receiveArticle(
  read: Article,
  tabId: number,
  documentId: string | null,
  { corrected, awaited }: { corrected: boolean; awaited: boolean },
): Promise<void> {
  // What reads pages has cleaned it; a script that was taken over says what it likes.
  const article = await withLanguage(controlsBlanked(read));
  // A page reloads and renames itself as often as it likes: what is new waits for a press.
  const kept = await keepArticle(article, { corrected, mayBeNew: awaited || corrected });
  if (kept.outcome === 'unknown') {
    return resetTab(tabId, { status: 'left', url: withoutFragment(article.url), documentId });
  }
  await resetTab(tabId, {
    status: 'read',
    url: withoutFragment(article.url),
    articleId: article.id,
    documentId,
  });
  await seeSources(article);
  const changedFrom = kept.outcome === 'changed' ? kept.before : null;
  // Those that were being answered have ended with the text.
  if (changedFrom) await dropLostQuestions();
  await startAnalysis(article.id, { again: false, endpointId: null, changedFrom, free: !awaited });
  await paintTab(tabId);
}

/** A single-page site shows another address: its story if it has one, else the panel says what to press. */
async function leavePage(
  tabId: number,
  documentId: string | null,
  newUrl: string,
  awaited: boolean,
): Promise<void> {
  const url = withoutFragment(newUrl);
  const known = await findArticleByUrl(url);
  await resetTab(tabId, {
    status: known ? 'read' : 'left',
    url,
    articleId: known?.id ?? null,
    documentId,
    // What the reader pressed for may still be on its way.
    awaited,
  });
  if (known) await injectContentScript(tabId);
}
