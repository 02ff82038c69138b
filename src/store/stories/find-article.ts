import type { Article } from '#domain/article/article.ts';
import { database } from '#store/database/database.ts';

export function findArticle(id: string): Promise<Article | undefined> {
  return database.articles.get(id);
}

/** Those of the ids whose articles are there. */
export async function articlesThere(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await database.articles.where('id').anyOf(ids).primaryKeys();
  return new Set(found);
}
