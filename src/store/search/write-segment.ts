import { changeSlots } from '#store/columns/list-chunks.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import { yieldToPage } from '#store/database/yield-to-page.ts';
import { type SegmentDraft, SegmentWriter } from './search-segment.ts';

const wordsBetweenBreaths = 512;

/**
 * Writes the words of `numbers` as a new segment and, in one transaction with it, points their
 * columns at it and runs `also` (over `changedStories`).
 */
export async function writeSegment(
  database: GlossDatabase,
  draft: SegmentDraft,
  numbers: Set<number>,
  also: () => Promise<void>,
): Promise<void> {
  const { searchSegments, searchTerms, searchPostings, listChunks, listFacts } = database;
  const id = await searchSegments.add({ stories: 0, bytes: 0, complete: 0 });
  const writer = new SegmentWriter(id);
  let words = 0;
  for (const { word, postings } of draft.lists()) {
    writer.add(word, postings);
    if (++words % wordsBetweenBreaths === 0) await yieldToPage();
  }
  writer.finish();
  const { terms, postings } = writer.take();
  const search = [searchSegments, searchTerms, searchPostings];
  const tables = [...search, listChunks, listFacts, database.changedStories];
  await database.transaction('rw', tables, async () => {
    await searchTerms.bulkAdd(terms);
    await searchPostings.bulkAdd(postings);
    await changeSlots(database, numbers, (_, slot) => (slot ? { ...slot, segment: id } : null));
    await searchSegments.put({ id, stories: draft.stories, bytes: writer.bytes, complete: 1 });
    await also();
  });
}

/** Takes a segment out of the index, within the caller's transaction over its three tables. */
export async function deleteSegment(database: GlossDatabase, id: number): Promise<void> {
  await database.searchTerms
    .where(':id')
    .between([id, ''], [id + 1, ''], true, false)
    .delete();
  await database.searchPostings
    .where(':id')
    .between([id, 0], [id + 1, 0], true, false)
    .delete();
  await database.searchSegments.delete(id);
}
