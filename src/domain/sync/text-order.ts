import type { AnalysisRun } from '#domain/analysis/analysis-run.ts';
import type { Article } from '#domain/article/article.ts';
import { pastMoment } from '#domain/story/past-moment.ts';
import type { Stamp } from './hybrid-clock.ts';

const extents: Article['coverage']['extent'][] = ['teaser', 'cut', 'whole'];

/**
 * Above 0 where one text of an article is to be kept rather than another: the whole rather than a part, then the one
 * that was read last; one of a moment that has yet to come (`now`: epoch milliseconds) as the oldest there is. When it was
 * told of says little: a teaser that was read today is no better than last week's whole.
 */
export function compareTexts(one: [Article, Stamp], other: [Article, Stamp], now: number): number {
  const extent = ([{ coverage }]: [Article, Stamp]) => extents.indexOf(coverage.extent);
  return (
    extent(one) - extent(other) ||
    compare(pastMoment(one[0].collectedAt, now), pastMoment(other[0].collectedAt, now)) ||
    compare(one[1], other[1])
  );
}

/** The same of analyses: what a model wrote to its end, then what it began, before what the device made. */
export function compareRuns(
  one: [AnalysisRun | null, Stamp],
  other: [AnalysisRun | null, Stamp],
): number {
  return rankOfRun(one[0]) - rankOfRun(other[0]) || compare(one[1], other[1]);
}

function rankOfRun(run: AnalysisRun | null): number {
  if (!run) return 0;
  if (run.analyst.kind !== 'model' || !run.draft) return 1;
  return run.status === 'done' ? 3 : 2;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
