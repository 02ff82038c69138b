import type { TabState } from '#domain/article/tab-state.ts';
import { database } from '#store/database/database.ts';

const blank: Omit<TabState, 'tabId'> = {
  documentId: null,
  url: null,
  status: 'left',
  articleId: null,
  reason: null,
  focus: null,
  highlights: null,
};

export function findTab(tabId: number): Promise<TabState | undefined> {
  return database.tabs.get(tabId);
}

/** What the tab shows from now on; whatever is not named is as in a tab of which nothing is known. */
export async function resetTab(tabId: number, state: Partial<TabState>): Promise<void> {
  await database.tabs.put({ ...blank, ...state, tabId });
}

export async function changeTab(tabId: number, changes: Partial<TabState>): Promise<void> {
  await database.tabs.update(tabId, changes);
}

export async function forgetTab(tabId: number): Promise<void> {
  await database.tabs.delete(tabId);
}

/** Tab ids are not kept over a restart of the browser, so neither is what was known by them. */
export async function forgetAllTabs(): Promise<void> {
  await database.tabs.clear();
}

export function findTabsOfArticle(articleId: string): Promise<TabState[]> {
  return database.tabs.where('articleId').equals(articleId).toArray();
}

export function findTabsBeingRead(): Promise<TabState[]> {
  return database.tabs.filter(({ status }) => status === 'reading').toArray();
}

export function findReadTabs(): Promise<TabState[]> {
  return database.tabs.filter(({ status }) => status === 'read').toArray();
}
