import type { Implication } from '#domain/analysis/analysis.ts';
import { shownOf } from '#domain/analysis/analysis-run.ts';
import { isFound } from '#domain/analysis/claim.ts';
import { spanOfHorizon } from '#domain/predictions/time-horizon.ts';
import { type ClaimRef, type RecapStories, refTo } from './recap-parts.ts';
import type { Week } from './recap-week.ts';

/** A prediction of the week's stories, to be watched. */
export interface Watched {
  prediction: string;
  /** True when a model made it, from the claim that it is told with. */
  byModel: boolean;
  likelihood: Implication['likelihood'];
  timeHorizon: string | null;
  /** The last day of its horizon, ISO 8601; null when none is known. */
  due: string | null;
  ref: ClaimRef;
}

const mostOfOneStory = 2;
const sureness = ['unlikely', 'possible', 'likely', 'very likely'];

/** What the week's stories expect, what is due soonest first, no more than two of one story; what was due before the week is left out. */
export function implicationsToWatch(
  { stories }: RecapStories,
  week: Week,
  most: number,
): Watched[] {
  const firstDay = new Date(week.start).toISOString().slice(0, 10);
  return stories
    .flatMap((one) => {
      const { article, run } = one.story;
      const section = run ? shownOf(run).implications : undefined;
      return (section?.content ?? [])
        .filter(({ rationale }) => rationale.complete && isFound(rationale))
        .map((implication): Watched => {
          const { timeHorizon, prediction, likelihood, rationale } = implication;
          const from = article.publishedAt ?? article.collectedAt;
          const span = timeHorizon && spanOfHorizon(timeHorizon, from, article.language);
          const due = span ? span.end : null;
          const byModel =
            section?.writtenBy === 'model' && prediction.trim() !== rationale.text.trim();
          const ref = refTo(one, rationale);
          return { prediction, byModel, likelihood, timeHorizon, due, ref };
        })
        .filter(({ due }) => due === null || due >= firstDay)
        .sort(soonestFirst)
        .slice(0, mostOfOneStory);
    })
    .sort(soonestFirst)
    .slice(0, most);
}

function soonestFirst(a: Watched, b: Watched): number {
  if (a.due !== b.due) return (a.due ?? '9') < (b.due ?? '9') ? -1 : 1;
  return sureness.indexOf(b.likelihood ?? '') - sureness.indexOf(a.likelihood ?? '');
}
