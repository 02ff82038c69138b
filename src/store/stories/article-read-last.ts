import { database } from '#store/database/database.ts';

/** An article and where it is open. */
interface ArticleReadLast {
  articleId: string;
  title: string;
  /** The tab that shows it; null where none does. */
  tabId: number | null;
}

/** The article that was read last, one that is open before all others; null while there is none. */
export async function articleReadLast(): Promise<ArticleReadLast | null> {
  const tabs = await database.tabs.filter(({ status }) => status === 'read').toArray();
  const open = await database.articles.bulkGet(tabs.flatMap(({ articleId }) => articleId ?? []));
  const articles = open.filter((article) => article !== undefined);
  articles.sort((one, other) => (one.collectedAt < other.collectedAt ? 1 : -1));
  const last = articles[0] ?? (await database.articles.orderBy('collectedAt').last());
  if (!last) return null;
  const tab = tabs.find(({ articleId }) => articleId === last.id);
  return { articleId: last.id, title: last.title, tabId: tab?.tabId ?? null };
}
