import { newReadingState, type ReadingState } from '#domain/story/story.ts';
import { database } from '#store/database/database.ts';

/** Puts a story on the reading list; one that is there already stays as it is. */
export async function saveStory(articleId: string, now: number): Promise<void> {
  await database.transaction('rw', database.readingStates, async () => {
    if (await database.readingStates.get(articleId)) return;
    await database.readingStates.add(newReadingState(articleId, now));
  });
}

/** Takes a story off the reading list and hands back its state, for `restoreStory`; null when it was not on it. */
export async function removeStory(articleId: string): Promise<ReadingState | null> {
  return database.transaction('rw', database.readingStates, async () => {
    const state = await database.readingStates.get(articleId);
    await database.readingStates.delete(articleId);
    return state ?? null;
  });
}

/** Undoes `removeStory`. */
export async function restoreStory(state: ReadingState): Promise<void> {
  await database.readingStates.put(state);
}

/** Marks a saved story as read; the first time counts. A story that is not saved stays so. */
export async function markRead(articleId: string, now: number): Promise<void> {
  await database.readingStates
    .where({ articleId })
    .and(({ readAt }) => readAt === null)
    .modify({ readAt: now });
}

export function findReadingState(articleId: string): Promise<ReadingState | undefined> {
  return database.readingStates.get(articleId);
}
