import type { Prediction, PredictionOutcome } from '#domain/predictions/prediction.ts';
import type { GlossDatabase } from '#store/database/database.ts';

/** Says of a prediction what came of it, or with null takes that back. `now` in epoch milliseconds. */
export async function judgePrediction(
  database: GlossDatabase,
  id: string,
  outcome: PredictionOutcome | null,
  now: number,
): Promise<void> {
  await database.predictions.update(id, { outcome, judgedAt: outcome === null ? null : now });
}

/** How many predictions have come due by `today` (ISO 8601, by the reader's clock) and are not judged. */
export async function countDue(database: GlossDatabase, today: string): Promise<number> {
  const { predictions } = database;
  return database.transaction('r', predictions, async () => {
    const due = await predictions.where('dueOn').belowOrEqual(today).count();
    // Few are judged, each by hand: they are read, and the many others only counted.
    const judged = await judgedOnes(database)
      .filter(({ dueOn }) => dueOn <= today)
      .count();
    return due - judged;
  });
}

export interface PredictionLists {
  /** Come due and not judged, latest first. */
  due: Prediction[];
  dueInAll: number;
  /** Still to come, soonest first. */
  coming: Prediction[];
  comingInAll: number;
  /** Judged last first. */
  judged: Prediction[];
  tally: Record<PredictionOutcome, number>;
}

/** The predictions as they stand on `today` (ISO 8601, by the reader's clock), at most `limit` of each list. */
export async function predictionLists(
  database: GlossDatabase,
  today: string,
  limit: number,
): Promise<PredictionLists> {
  const { predictions } = database;
  return database.transaction('r', predictions, async () => {
    const open = (row: Prediction) => row.outcome === null;
    const past = predictions.where('dueOn').belowOrEqual(today);
    const ahead = predictions.where('dueOn').above(today);
    const [due, coming, judged, dueInAll, all] = await Promise.all([
      past.reverse().filter(open).limit(limit).toArray(),
      ahead.filter(open).limit(limit).toArray(),
      judgedOnes(database).reverse().toArray(),
      countDue(database, today),
      predictions.count(),
    ]);
    const tally: PredictionLists['tally'] = { right: 0, wrong: 0, open: 0 };
    for (const { outcome } of judged) if (outcome) tally[outcome] += 1;
    const comingInAll = all - judged.length - dueInAll;
    return { due, dueInAll, coming, comingInAll, judged: judged.slice(0, limit), tally };
  });
}

/** What the reader said of a story's predictions, by their words. */
export async function outcomesOf(
  database: GlossDatabase,
  articleId: string,
): Promise<Map<string, PredictionOutcome>> {
  const rows = await database.predictions.where({ articleId }).toArray();
  return new Map(rows.flatMap(({ text, outcome }) => (outcome ? [[text, outcome]] : [])));
}

/** What the reader judged of stories, by their article ids. */
export async function judgedOf(
  { predictions }: GlossDatabase,
  articleIds: string[],
): Promise<Map<string, Prediction[]>> {
  const rows = predictions.where('articleId').anyOf(articleIds);
  const judged = await rows.filter(({ outcome }) => outcome !== null).sortBy('id');
  const byStory = new Map<string, Prediction[]>(articleIds.map((id) => [id, []]));
  for (const row of judged) byStory.get(row.articleId)?.push(row);
  return byStory;
}

/** Rows without a time of judging are in no index by it. */
function judgedOnes({ predictions }: GlossDatabase) {
  return predictions.where('judgedAt').above(Number.NEGATIVE_INFINITY);
}
