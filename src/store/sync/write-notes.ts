import { sentenceNoteSchema } from '#domain/story/sentence-note.ts';
import { isThere, keyOf, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { noteIn } from './changed-entry.ts';

const noteShape = sentenceNoteSchema.omit({ note: true, updatedAt: true });

/**
 * Writes the reader's highlights and notes as these entries say, and deletes those that are gone. Those in stories that
 * aren't on the list wait in their entries until the story is.
 */
export async function writeNotes(
  { sentenceNotes, readingStates }: GlossDatabase,
  entries: readonly SyncEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const gone = entries.filter((entry) => !isThere(entry)).map(({ id }) => keyOf(id));
  if (gone.length > 0) await sentenceNotes.bulkDelete(gone);
  const rows = entries.filter(isThere).flatMap((entry) => {
    const { id, registers } = entry;
    const place = noteShape.safeParse(registers.place?.[0]);
    if (!place.success || place.data.id !== keyOf(id)) return [];
    const updatedAt = Number(registers.updatedAt?.[0] ?? place.data.createdAt);
    return [{ ...place.data, note: noteIn(entry), updatedAt }];
  });
  const stories = [...new Set(rows.map(({ articleId }) => articleId))];
  const listed = new Set(await readingStates.where(':id').anyOf(stories).primaryKeys());
  await sentenceNotes.bulkPut(rows.filter(({ articleId }) => listed.has(articleId)));
}
