import { sentenceNoteSchema } from '#domain/story/sentence-note.ts';
import { joinedText } from '#domain/sync/merge-entries.ts';
import { isThere, keyOf, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';

const noteShape = sentenceNoteSchema.omit({ note: true, updatedAt: true });

/** Writes the reader's highlights and notes as these entries say, and deletes those that are gone. */
export async function writeNotes(
  { sentenceNotes }: GlossDatabase,
  entries: readonly SyncEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const gone = entries.filter((entry) => !isThere(entry)).map(({ id }) => keyOf(id));
  if (gone.length > 0) await sentenceNotes.bulkDelete(gone);
  const rows = entries.filter(isThere).flatMap(({ id, sets, registers }) => {
    const place = noteShape.safeParse(registers.place?.[0]);
    if (!place.success || place.data.id !== keyOf(id)) return [];
    const updatedAt = Number(registers.updatedAt?.[0] ?? place.data.createdAt);
    return [{ ...place.data, note: joinedText(sets.note), updatedAt }];
  });
  await sentenceNotes.bulkPut(rows);
}
