import type { Prediction } from '#domain/predictions/prediction.ts';
import { predictionsOf } from '#domain/predictions/predictions-of.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { StoryParts } from '#store/stories/story-parts.ts';

/**
 * Brings the predictions up to stories as they are now. What the reader has judged stays whatever becomes of the
 * analysis: only deleting the story takes it away. While an analysis is being written nothing changes.
 */
export async function writePredictions(
  database: GlossDatabase,
  parts: StoryParts[],
): Promise<void> {
  const settled = parts.filter(({ run }) => run?.status !== 'running' && run?.status !== 'queued');
  const made = settled.flatMap(({ article, run, state }) =>
    article && run && state ? predictionsOf(article, run) : [],
  );
  const { predictions } = database;
  await database.transaction('rw', predictions, async () => {
    const stored = await predictions
      .where('articleId')
      .anyOf(settled.map(({ articleId }) => articleId))
      .toArray();
    const before = new Map(stored.map((row) => [row.id, row]));
    const now = new Set(made.map(({ id }) => id));
    const rows = made.flatMap((row) => changed(row, before.get(row.id)));
    if (rows.length > 0) await predictions.bulkPut(rows);
    const gone = stored.filter(({ id, outcome }) => outcome === null && !now.has(id));
    if (gone.length > 0) await predictions.bulkDelete(gone.map(({ id }) => id));
  });
}

/** The row to write in the place of what is stored, with the reader's mark; none where nothing changed. */
function changed(row: Prediction, before: Prediction | undefined): Prediction[] {
  if (!before) return [row];
  const { claimId, horizon, dueOn } = row;
  if (before.claimId === claimId && before.horizon === horizon && before.dueOn === dueOn) return [];
  return [{ ...before, claimId, horizon, dueOn }];
}
