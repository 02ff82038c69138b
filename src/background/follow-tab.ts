import type { Tabs } from 'webextension-polyfill';
import { isPart } from '#domain/article/article-part.ts';
import { changeTab, findTab, resetTab } from '#store/settings/tabs.ts';
import { findArticleByUrl, withoutFragment } from '#store/stories/articles.ts';
import { paintTab } from './paint-pages.ts';
import { injectContentScript, readPage } from './read-page.ts';

/**
 * Follows a tab that was read to wherever it goes, so that no page stands beside another's story. The
 * address is known to us only while the click's grant holds, that is within the same origin.
 */
export async function followTab(
  tabId: number,
  changes: Tabs.OnUpdatedChangeInfoType,
  { url }: Pick<Tabs.Tab, 'url'>,
): Promise<void> {
  if (changes.status === undefined && changes.url === undefined) return;
  const tab = await findTab(tabId);
  if (!tab || tab.status === 'awaiting consent') return;
  const address = url === undefined ? null : withoutFragment(url);
  const stays = address !== null && address === tab.url;
  if (!stays && changes.status === 'loading') {
    const known = address === null ? undefined : await findArticleByUrl(address);
    await resetTab(tabId, {
      status: known ? 'read' : 'left',
      url: address,
      articleId: known?.id ?? null,
    });
  }
  if (changes.status === 'complete' && address !== null) await refreshPage(tabId);
}

/** After a reload the row still stands, but the page's own script is gone: it is put there again. */
async function refreshPage(tabId: number): Promise<void> {
  const tab = await findTab(tabId);
  if (tab?.status !== 'read' && tab?.status !== 'reading') return;
  if (await paintTab(tabId)) return;
  if (tab.articleId === null || !isPart(tab.articleId)) {
    // The page reloads as often as it likes; the reader pressed once.
    return readPage(tabId, 'article', tab.awaited === true);
  }
  // The reader had a part of it read, and the rest is not to be read for them.
  await injectContentScript(tabId, 'nothing');
  await changeTab(tabId, { documentId: null });
  await paintTab(tabId);
}
