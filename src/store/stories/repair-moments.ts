import { leeway, past } from '#domain/backup/rehome-story.ts';
import type { GlossDatabase } from '#store/database/database.ts';

/**
 * Gives stories that were saved at a moment no clock has shown yet, or before any, the oldest there is, as for those
 * of a file: the list is sorted and headed by it. `now` in epoch milliseconds.
 */
export async function repairMoments({ readingStates }: GlossDatabase, now: number): Promise<void> {
  await readingStates
    .where('savedAt')
    .below(0)
    .or('savedAt')
    .above(now + leeway)
    .modify((state) => {
      state.savedAt = past(state.savedAt, now);
      if (state.readAt !== null) state.readAt = past(state.readAt, now);
      if (state.archivedAt !== null) state.archivedAt = past(state.archivedAt, now);
    });
}
