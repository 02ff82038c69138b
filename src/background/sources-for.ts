import type { AnalysisRun } from '#domain/analysis-run.ts';
import type { Article } from '#domain/article.ts';
import type { SavedSource } from '#domain/saved-source.ts';
import type { Settings } from '#domain/settings.ts';
import { changeHeldRun } from '#store/analyses.ts';
import { savedSourcesFor } from '#store/saved-sources.ts';
import { workerId } from './worker-id.ts';

/**
 * The saved stories that go to the model with an article, if the reader wants that, noted on its run. What an
 * earlier try was given stays under its numbers: claims that were kept cite them.
 */
export async function sourcesFor(
  run: AnalysisRun,
  article: Article,
  { storiesAsSources }: Settings,
): Promise<SavedSource[]> {
  if (!storiesAsSources) return [];
  if (run.sources) return run.sources;
  const sources = await savedSourcesFor(article, run);
  if (sources.length > 0) await changeHeldRun(run.articleId, workerId, { sources });
  return sources;
}
