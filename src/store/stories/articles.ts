import { shownOf } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import { isPart } from '#domain/article/article-part.ts';
import { database } from '#store/database/database.ts';

/** An address as it is compared: without its fragment. */
export function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}

/** The article last read at an address, be it the address bar's or the canonical one; a part of it when only a part was. */
export async function findArticleByUrl(url: string): Promise<Article | undefined> {
  const address = withoutFragment(url);
  const found = await database.articles.where('url').equals(address).toArray();
  const canonical = await database.articles.where('canonicalUrl').equals(address).toArray();
  return [...found, ...canonical].sort(
    (one, other) =>
      Number(isPart(one.id)) - Number(isPart(other.id)) ||
      other.collectedAt.localeCompare(one.collectedAt),
  )[0];
}

/**
 * Keeps an article that was read. Read again unchanged, the first reading stands (its time tells how
 * fresh it was collected); changed, the earlier text and what was said of it become the edition before,
 * unless it was the reader who `corrected` what was read.
 */
export async function keepArticle(
  article: Article,
  corrected = false,
): Promise<'new' | 'unchanged' | 'changed'> {
  const { articles, analyses, editions } = database;
  return database.transaction('rw', articles, analyses, editions, async () => {
    const before = await articles.get(article.id);
    if (!before) {
      await articles.put(article);
      return 'new';
    }
    if (before.text === article.text && before.title === article.title) {
      await articles.update(article.id, { url: article.url });
      return 'unchanged';
    }
    if (!corrected) {
      const run = await analyses.get(article.id);
      await editions.put({
        articleId: article.id,
        before,
        analysisBefore: run ? shownOf(run) : null,
        noticedAt: Date.now(),
      });
    }
    await articles.put(article);
    return 'changed';
  });
}
