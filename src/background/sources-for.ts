import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { SavedSource } from '#domain/analysis/saved-source.ts';
import type { Article } from '#domain/article/article.ts';
import type { Settings } from '#domain/settings/settings.ts';
import { savedSourcesFor } from '#store/list/saved-sources.ts';
import { changeHeldRun } from '#store/stories/analyses.ts';
import { workerId } from './worker-id.ts';

/**
 * The saved stories that go to the model with an article, if the reader wants that. What an earlier try was given
 * stays under its numbers: claims that were kept cite them.
 */
export async function chooseSources(
  run: AnalysisRun,
  article: Article,
  { storiesAsSources }: Settings,
): Promise<SavedSource[]> {
  if (!storiesAsSources) return [];
  return run.sources ?? savedSourcesFor(article, run);
}

/** The same, noted on the run that this worker holds. */
export async function sourcesFor(
  run: AnalysisRun,
  article: Article,
  settings: Settings,
): Promise<SavedSource[]> {
  const sources = await chooseSources(run, article, settings);
  if (sources.length > 0 && !run.sources) {
    await changeHeldRun(run.articleId, workerId, { sources });
  }
  return sources;
}
