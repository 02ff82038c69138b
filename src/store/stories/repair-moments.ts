import { pastQuestion } from '#domain/backup/rehome-story.ts';
import { leeway, past } from '#domain/story/past-moment.ts';
import type { GlossDatabase } from '#store/database/database.ts';

/**
 * Gives stories that were saved at a moment no clock has shown yet, or before any, the oldest there is, as for those
 * of a file: the list is sorted and headed by it. Questions likewise: of two states of one, the one that ended last is
 * kept. `now` in epoch milliseconds.
 */
export async function repairMoments(
  { readingStates, questions }: GlossDatabase,
  now: number,
): Promise<void> {
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
  await questions
    .filter(({ askedAt, finishedAt }) => !isPast(askedAt, now) || !isPast(finishedAt ?? 0, now))
    .modify((question, row) => {
      row.value = pastQuestion(question, now);
    });
}

const isPast = (at: number, now: number) => past(at, now) === at;
