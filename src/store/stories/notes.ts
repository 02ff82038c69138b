import { longestNote } from '#domain/story/longest-note.ts';
import { newReadingState } from '#domain/story/new-reading-state.ts';
import type { SentenceNote } from '#domain/story/sentence-note.ts';
import type { NotePlace } from '#domain/story/sentence-note-place.ts';
import { tidyTags } from '#domain/story/story-tag.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { storing } from '#store/database/storage-full.ts';

/** Adds and removes tags of saved stories; their other tags stay. */
export async function changeTags(
  database: GlossDatabase,
  articleIds: string[],
  { add = [], remove = [] }: { add?: string[]; remove?: string[] },
): Promise<void> {
  const gone = new Set(tidyTags(remove).map((tag) => tag.toLowerCase()));
  await storing(() =>
    database.readingStates
      .where('articleId')
      .anyOf(articleIds)
      .modify((state) => {
        const kept = state.tags.filter((tag) => !gone.has(tag.toLowerCase()));
        state.tags = tidyTags([...kept, ...add]);
      }),
  );
}

/** Sets the note on a story, saving the story if it was not. */
export async function setStoryNote(
  database: GlossDatabase,
  articleId: string,
  note: string,
  now: number,
): Promise<void> {
  const { readingStates } = database;
  await storing(() =>
    database.transaction('rw', readingStates, async () => {
      await saveIfNotSaved(database, articleId, now);
      await readingStates.update(articleId, { note: note.slice(0, longestNote) });
    }),
  );
}

/** Saves a highlight of the reader's own, with a note or an empty one, and its story if that was not saved. */
export async function addSentenceNote(
  database: GlossDatabase,
  articleId: string,
  place: NotePlace & { id?: string },
  note: string,
  now: number,
): Promise<SentenceNote> {
  const { readingStates, sentenceNotes } = database;
  const row: SentenceNote = {
    id: crypto.randomUUID(),
    articleId,
    ...place,
    note: note.slice(0, longestNote),
    createdAt: now,
    updatedAt: now,
  };
  await storing(() =>
    database.transaction('rw', readingStates, sentenceNotes, async () => {
      await saveIfNotSaved(database, articleId, now);
      await sentenceNotes.add(row);
    }),
  );
  return row;
}

export async function changeSentenceNote(
  database: GlossDatabase,
  id: string,
  note: string,
  now: number,
): Promise<void> {
  const changes = { note: note.slice(0, longestNote), updatedAt: now };
  await storing(() => database.sentenceNotes.update(id, changes));
}

/** Puts one highlight in the place of another; one that is there under the new id already stays, and this fails. */
export async function replaceSentenceNote(
  database: GlossDatabase,
  id: string,
  row: SentenceNote,
): Promise<void> {
  const { sentenceNotes } = database;
  await storing(() =>
    database.transaction('rw', sentenceNotes, async () => {
      await sentenceNotes.delete(id);
      await sentenceNotes.add(row);
    }),
  );
}

/** Deletes a highlight with its note and returns it for `restoreSentenceNote`; null when there was none. */
export async function deleteSentenceNote(
  database: GlossDatabase,
  id: string,
): Promise<SentenceNote | null> {
  const { sentenceNotes } = database;
  return database.transaction('rw', sentenceNotes, async () => {
    const row = await sentenceNotes.get(id);
    await sentenceNotes.delete(id);
    return row ?? null;
  });
}

/** Undoes `deleteSentenceNote`. */
export async function restoreSentenceNote(
  database: GlossDatabase,
  note: SentenceNote,
): Promise<void> {
  await storing(() => database.sentenceNotes.put(note));
}

/** The reader's highlights and notes in an article, in reading order. */
export function sentenceNotesOf(
  database: GlossDatabase,
  articleId: string,
): Promise<SentenceNote[]> {
  return database.sentenceNotes.where({ articleId }).sortBy('start');
}

async function saveIfNotSaved(
  database: GlossDatabase,
  articleId: string,
  now: number,
): Promise<void> {
  if (await database.readingStates.get(articleId)) return;
  await database.readingStates.add(newReadingState(articleId, now));
}
