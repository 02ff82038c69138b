import { database } from '#store/database/database.ts';

/** What the toolbar's icon says of the page in a tab. */
export type IconSign = 'reading' | 'changed';

/**
 * By tab, also those with nothing to say (null): its page is being read or analyzed, or it is a saved article that has changed and the reader has not yet
 * dismissed that. Reads keys rather than rows, as an analysis is written many times a second.
 */
export async function iconSigns(): Promise<Map<number, IconSign | null>> {
  const { analyses, editions, readingStates } = database;
  const tabs = await database.tabs.toArray();
  const articleIds = tabs.flatMap(({ articleId }) => articleId ?? []);
  const [working, changed, saved] = await Promise.all([
    analyses.where('status').anyOf('queued', 'running').primaryKeys(),
    editions.where(':id').anyOf(articleIds).primaryKeys(),
    readingStates.where(':id').anyOf(articleIds).primaryKeys(),
  ]);
  const signs = new Map<number, IconSign | null>();
  for (const { tabId, articleId, status } of tabs) {
    signs.set(tabId, status === 'reading' ? 'reading' : null);
    if (status !== 'read' || articleId === null) continue;
    if (working.includes(articleId)) signs.set(tabId, 'reading');
    else if (changed.includes(articleId) && saved.includes(articleId)) signs.set(tabId, 'changed');
  }
  return signs;
}
