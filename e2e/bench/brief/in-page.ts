import type { Article } from '#domain/article/article.ts';
import { extractArticle } from '#extract/extract-article.ts';

/** The page as the extension reads it; null where it holds no article. Runs in the page, under the name `glossBench`. */
export function read(url: string, collectedAt: string): Article | null {
  const reading = extractArticle(document, { url, collectedAt });
  return 'article' in reading ? reading.article : null;
}
