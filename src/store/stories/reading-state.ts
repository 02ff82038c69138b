import { newReadingState } from '#domain/story/new-reading-state.ts';
import type { ReadingState } from '#domain/story/story.ts';
import { database } from '#store/database/database.ts';

/** Adds a story to the reading list; one already there is left unchanged. */
export async function saveStory(articleId: string, now: number): Promise<void> {
  await database.transaction('rw', database.readingStates, async () => {
    if (await database.readingStates.get(articleId)) return;
    await database.readingStates.add(newReadingState(articleId, now));
  });
}

/** Removes a story from the reading list and returns its state for `restoreStory`; null when it was not on the list. */
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

/** Marks a saved story as read, keeping the first time. Does not save a story. */
export async function markRead(articleId: string, now: number): Promise<void> {
  await database.readingStates
    .where({ articleId })
    .and(({ readAt }) => readAt === null)
    .modify({ readAt: now });
}

export function findReadingState(articleId: string): Promise<ReadingState | undefined> {
  return database.readingStates.get(articleId);
}
