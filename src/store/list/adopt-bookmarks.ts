import type { Article } from '#domain/article/article.ts';
import { articleIdOf } from '#domain/article/article-id.ts';
import { addressWithoutTrackers } from '#domain/import/import-address.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { mergeStates } from '#store/stories/merge-stories.ts';

/**
 * Puts articles in the place of the bookmarks of their pages, also where a bookmark's address is not
 * the canonical one: its tags, note and time of saving become the article's.
 */
export async function adoptBookmarks(database: GlossDatabase, articleIds: string[]): Promise<void> {
  const { articles, bookmarks, readingStates } = database;
  if ((await bookmarks.count()) === 0) return;
  await database.transaction('rw', articles, bookmarks, readingStates, async () => {
    for (const article of await articles.bulkGet(articleIds)) {
      if (!article) continue;
      for (const bookmark of await bookmarks.bulkGet(addressIdsOf(article))) {
        if (!bookmark) continue;
        await bookmarks.delete(bookmark.articleId);
        if (bookmark.articleId === article.id) continue;
        const from = await readingStates.get(bookmark.articleId);
        if (!from) continue;
        const own = await readingStates.get(article.id);
        const moved = { ...from, articleId: article.id };
        await readingStates.put(own ? mergeStates(own, moved) : moved);
        await readingStates.delete(bookmark.articleId);
      }
    }
  });
}

/** The ids that a bookmark of this article's page may have. */
function addressIdsOf(article: Article): string[] {
  const addresses = [article.url, article.canonicalUrl, addressWithoutTrackers(article.url)];
  return [...new Set([article.id, ...addresses.map(articleIdOf)])];
}
