import { type Bookmark, bookmarkSchema } from '#domain/story/bookmark.ts';
import type { ReadingState } from '#domain/story/story.ts';
import { isThere, keyOf, kindOf, type SyncEntry } from '#domain/sync/sync-entry.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { deleteStories, restoreStories } from '#store/stories/delete-stories.ts';
import { noteIn, storyTimes, tagsOf } from './changed-entry.ts';
import { writeNotes } from './write-notes.ts';

/**
 * Writes the reader's own state of stories as these entries say. A story whose text hasn't come stands on the list as
 * one that was added by its address; one that was deleted elsewhere goes into the trash here too. Those that are `back`
 * after a deletion get back what they had.
 */
export async function writeStories(
  database: GlossDatabase,
  entries: readonly SyncEntry[],
  back: readonly SyncEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const { readingStates, articles, bookmarks, trash, syncEntries } = database;
  const gone = entries.filter((entry) => !isThere(entry));
  if (gone.length > 0) await takeOff(database, gone);
  const there = entries.filter(isThere);
  const ids = there.map(({ id }) => keyOf(id));
  // A deletion that another device's change outlived.
  const deleted = await trash.where(':id').anyOf(ids).primaryKeys();
  if (deleted.length > 0) await restoreStories(database, deleted);
  await readingStates.bulkPut(there.map(stateOf));
  const read = new Set(await articles.where(':id').anyOf(ids).primaryKeys());
  const unread = there.filter(({ id }) => !read.has(keyOf(id)));
  await bookmarks.bulkPut(unread.flatMap(bookmarkOf));
  if (back.length === 0) return;
  const parts = syncEntries.where('of').anyOf(back.map(({ id }) => keyOf(id)));
  await writeNotes(database, await parts.filter(({ id }) => kindOf(id) === 'note').toArray());
}

async function takeOff(database: GlossDatabase, gone: readonly SyncEntry[]): Promise<void> {
  const { readingStates } = database;
  const states = await readingStates.bulkGet(gone.map(({ id }) => keyOf(id)));
  const listed = gone.flatMap((entry, at) => {
    const state = states[at];
    return state ? [{ entry, state }] : [];
  });
  // One with a note goes where it can be got back from, however it was taken off.
  const [off, into] = [
    listed.filter((each) => isOnlyUnsaved(each)),
    listed.filter((each) => !isOnlyUnsaved(each)),
  ];
  await readingStates.bulkDelete(off.map(({ state }) => state.articleId));
  const ids = into.map(({ state }) => state.articleId);
  if (ids.length > 0) await deleteStories(database, ids, Date.now());
}

function isOnlyUnsaved({ entry, state }: { entry: SyncEntry; state: ReadingState }): boolean {
  return entry.registers.gone?.[0] === 'unsaved' && state.note === '';
}

function stateOf(entry: SyncEntry): ReadingState {
  const [savedAt, readAt, archivedAt] = storyTimes.map((name) => {
    const value = entry.registers[name]?.[0];
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  });
  return {
    articleId: keyOf(entry.id),
    savedAt: savedAt ?? 0,
    readAt: readAt ?? null,
    archivedAt: archivedAt ?? null,
    tags: tagsOf(entry),
    note: noteIn(entry),
  };
}

function bookmarkOf({ id, registers }: SyncEntry): Bookmark[] {
  const page = registers.page?.[0];
  const facts = typeof page === 'object' && page !== null ? page : {};
  const bookmark = bookmarkSchema.safeParse({ ...facts, articleId: keyOf(id) });
  return bookmark.success ? [bookmark.data] : [];
}
