import type { SectionName } from '#domain/analysis/analysis.ts';
import { changeSlots } from '#store/columns/list-chunks.ts';
import { slotOf } from '#store/columns/list-columns.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { StoryRow } from '#store/database/list-tables.ts';
import type { StoryParts } from '#store/stories/story-parts.ts';
import { storyRowOf } from './story-row.ts';

/**
 * Writes the rows and columns of stories, within the caller's transaction over `storyRows`, `listChunks` and
 * `listFacts`, and returns by article id the numbers of those whose words must be indexed. `hashes`
 * are of the words they have now, `hidden` the sections that the reader switched off.
 */
export async function writeRows(
  database: GlossDatabase,
  parts: StoryParts[],
  hashes: Map<string, string>,
  hidden: readonly SectionName[],
): Promise<Map<string, number>> {
  const { storyRows } = database;
  const articleIds = parts.map(({ articleId }) => articleId);
  const stored = await storyRows.where('articleId').anyOf(articleIds).toArray();
  const before = new Map(stored.map((row) => [row.articleId, row]));
  const removed: number[] = [];
  const rows = new Map<number, StoryRow>();
  const added: Omit<StoryRow, 'number'>[] = [];
  for (const part of parts) {
    const row = storyRowOf(part, hidden);
    const old = before.get(part.articleId);
    // While an analysis is being written its words are not indexed anew with each of them: its end is.
    const unfinished = part.run?.status === 'running' || part.run?.status === 'queued';
    const hash = hashes.get(part.articleId) ?? '';
    const indexed = unfinished && old ? old.indexed : hash;
    if (row && old) rows.set(old.number, { ...row, number: old.number, indexed });
    else if (row) added.push({ ...row, indexed });
    else if (old) removed.push(old.number);
  }
  const newNumbers = await storyRows.bulkAdd(added as StoryRow[], { allKeys: true });
  added.forEach((row, index) => {
    const number = newNumbers[index] as number;
    rows.set(number, { ...row, number });
  });
  await storyRows.bulkPut([...rows.values()].filter(({ articleId }) => before.has(articleId)));
  await storyRows.bulkDelete(removed);
  const toIndex = new Map<string, number>();
  await changeSlots(database, [...rows.keys(), ...removed], (number, slot) => {
    const row = rows.get(number);
    if (!row) return null;
    const known = before.get(row.articleId)?.indexed === row.indexed && slot?.segment;
    if (!known) toIndex.set(row.articleId, number);
    // Out of the index until its new words are in: broken off in between, it is known to be missing.
    return slotOf(row, known || 0);
  });
  return toIndex;
}
