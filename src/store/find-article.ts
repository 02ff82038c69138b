import type { Article } from '#domain/article.ts';
import { database } from './database.ts';

export function findArticle(id: string): Promise<Article | undefined> {
  return database.articles.get(id);
}
