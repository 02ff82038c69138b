import type { Article } from '#domain/article/article.ts';
import type { Analysis, SectionName } from './analysis.ts';
import { analysisForReader, type ReaderView } from './analysis-for-reader.ts';
import { type AnalysisRun, briefOf, shownOf } from './analysis-run.ts';
import { type ClaimCount, countClaims, isPickedAlone, nothingFound } from './claim-count.ts';

interface StoryOnScreen extends ReaderView {
  /** What is shown, before anything is left out of it. */
  written: Analysis;
  /** True when the brief is shown because nothing of the draft could be matched. */
  heldBack: boolean;
  /** The same count wherever the story is shown or listed; null where all of it is quoted, and a count would say nothing. */
  count: ClaimCount | null;
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
  const brief = briefOf(run);
  const written = heldBack ? brief : shownOf(run);
  const view = analysisForReader(written, article, { hidden, brief });
  const count = isPickedAlone(view.analysis) ? null : countClaims(view.analysis);
  return { ...view, written, heldBack, count };
}
