import { useRef } from 'preact/hooks';
import type { Prediction } from '#domain/predictions/prediction.ts';
import { database } from '#store/database/database.ts';
import { observe } from '#store/database/observe.ts';
import { type PredictionLists, predictionLists } from '#store/stories/predictions.ts';
import { partsOf, type StoryParts } from '#store/stories/story-parts.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

export const predictionPlaces = ['due', 'coming', 'judged'] as const;
export type PredictionPlace = (typeof predictionPlaces)[number];

export interface PredictionsOnScreen extends PredictionLists {
  stories: ReadonlyMap<string, StoryParts>;
}

/**
 * The predictions of each list, at most `limit`, with their stories. Those in `held` stay in the list named
 * there however the reader judges them, so that they do not move from under the pointer.
 */
export function usePredictions(
  today: string,
  limit: number,
  held: ReadonlyMap<string, PredictionPlace>,
): PredictionsOnScreen | undefined {
  const before = useRef<PredictionsOnScreen | undefined>(undefined);
  const now = useObserved(`${today} ${limit}`, () =>
    observe(async () => {
      const lists = await predictionLists(database, today, limit);
      const marked = await database.predictions.bulkGet([...held.keys()]);
      const placed = place(lists, marked, held);
      const shown = predictionPlaces.flatMap((name) => placed[name]);
      const parts = await partsOf(database, [...new Set(shown.map(({ articleId }) => articleId))]);
      return { ...placed, stories: new Map(parts.map((part) => [part.articleId, part])) };
    }),
  );
  if (now) before.current = now;
  return now ?? before.current;
}

function place(
  lists: PredictionLists,
  marked: readonly (Prediction | undefined)[],
  held: ReadonlyMap<string, PredictionPlace>,
): PredictionLists {
  const inPlace = (name: PredictionPlace) => [
    ...lists[name].filter(({ id }) => !held.has(id)),
    ...marked.flatMap((row) => (row && held.get(row.id) === name ? [row] : [])),
  ];
  const byDay = (a: Prediction, b: Prediction) =>
    a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0;
  return {
    ...lists,
    due: inPlace('due').sort((a, b) => byDay(b, a) || (a.id < b.id ? 1 : -1)),
    coming: inPlace('coming').sort((a, b) => byDay(a, b) || (a.id < b.id ? -1 : 1)),
    judged: inPlace('judged'),
  };
}
