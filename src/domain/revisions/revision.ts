import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Article } from '#domain/article/article.ts';

/** The text of an article as it stood before it changed, with what was then said of it. */
export interface Revision {
  articleId: string;
  before: Article;
  analysisBefore: Analysis | null;
  /** Epoch milliseconds at which the change was noticed. */
  noticedAt: number;
}
