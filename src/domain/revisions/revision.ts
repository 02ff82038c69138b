import type { Analysis } from '#domain/analysis/analysis.ts';
import type { Article } from '#domain/article/article.ts';

/** The text of an article as it stood before it changed, with what was then said of it. */
export interface Revision {
  articleId: string;
  before: Article;
  /**
   * The article as the publisher had it when the change was noticed, where the reader has since corrected
   * what is read of it: what they exclude was not removed by anybody.
   */
  after?: Article;
  analysisBefore: Analysis | null;
  /** Epoch milliseconds at which the change was noticed. */
  noticedAt: number;
}
