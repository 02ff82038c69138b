import type { GlossDatabase } from '#store/database/database.ts';
import { chunkOf, readChunk, type Slot, writeChunk } from './list-columns.ts';

/** The name of the fact that is another after every change of the columns or the search index. */
export const listRevision = 'list revision';

/**
 * Changes slots of the columns, within the caller's transaction over `listChunks` and `listFacts`: `change` is handed
 * the slot as it stands (undefined when empty) and returns the new one, or null to empty it.
 */
export async function changeSlots(
  database: GlossDatabase,
  numbers: Iterable<number>,
  change: (number: number, slot: Slot | undefined) => Slot | null,
): Promise<void> {
  const byChunk = new Map<number, number[]>();
  for (const number of numbers) {
    const chunk = chunkOf(number);
    const list = byChunk.get(chunk);
    if (list) list.push(number);
    else byChunk.set(chunk, [number]);
  }
  // One after the other, so that the page can answer in between.
  for (const [chunk, numbersHere] of byChunk) {
    const before = await database.listChunks.get(chunk);
    const slots = before ? readChunk(before) : new Map<number, Slot>();
    for (const number of numbersHere) {
      const slot = change(number, slots.get(number));
      if (slot) slots.set(number, slot);
      else slots.delete(number);
    }
    await database.listChunks.put(writeChunk(chunk, slots));
  }
  await database.listFacts.put({ name: listRevision, value: Math.random() });
}
