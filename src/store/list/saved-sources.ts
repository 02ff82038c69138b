import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { Article } from '#domain/article/article.ts';
import { savedSourcesOf } from '#domain/related/saved-sources-of.ts';
import { relatedTo } from './related-to.ts';

/** Extracts of the saved stories that bear on an article, as numbered sources for a model. */
export async function savedSourcesFor(article: Article, run: AnalysisRun): Promise<SavedSource[]> {
  const { related } = await relatedTo({ article, run, state: null });
  return savedSourcesOf(related);
}
