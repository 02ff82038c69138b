import type { Story } from '#domain/story/story.ts';
import { database } from '#store/database/database.ts';
import { partsOf } from './story-parts.ts';

/** The read stories saved from `start` (inclusive) to `end` (exclusive), in epoch milliseconds, oldest first. */
export async function storiesSavedBetween(start: number, end: number): Promise<Story[]> {
  const states = database.readingStates.where('savedAt').between(start, end, true, false);
  const parts = await partsOf(database, await states.primaryKeys());
  return parts.flatMap(({ article, run, state }) => (article ? [{ article, run, state }] : []));
}
