import type { Article } from '#domain/article/article.ts';
import { database } from '#store/database/database.ts';

export function findArticle(id: string): Promise<Article | undefined> {
  return database.articles.get(id);
}
