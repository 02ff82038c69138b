import type { Article } from '#domain/article/article.ts';
import type { Analysis, SectionName } from './analysis.ts';
import { analysisForReader, type ReaderView } from './analysis-for-reader.ts';
import { type AnalysisRun, shownOf } from './analysis-run.ts';
import { type ClaimCount, countClaims, nothingFound } from './claim-count.ts';

interface StoryOnScreen extends ReaderView {
  /** What is shown, before anything is left out of it. */
  written: Analysis;
  /** True when the brief is shown because nothing of the draft could be matched. */
  heldBack: boolean;
  /** The same count wherever the story is shown or listed. */
  count: ClaimCount;
}

/** What the reader gets to see of an analysis, and how many of its claims have which mark. */
export function storyOnScreen(
  run: AnalysisRun,
  article: Article,
  hidden: readonly SectionName[],
  anyway = false,
): StoryOnScreen {
  const running = run.status === 'queued' || run.status === 'running';
  const heldBack =
    run.draft !== null && !anyway && !run.shownAnyway && nothingFound(run.draft, !running);
  const written = heldBack ? run.brief : shownOf(run);
  const view = analysisForReader(written, article, { hidden, brief: run.brief });
  return { ...view, written, heldBack, count: countClaims(view.analysis) };
}
