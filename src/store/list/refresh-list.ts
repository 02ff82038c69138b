import { settingsOf } from '#domain/settings/settings-held.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { StoryChange } from '#store/database/list-tables.ts';
import { everyStory } from '#store/database/mark-changes.ts';
import { oneAtATime } from '#store/database/one-at-a-time.ts';
import { yieldToPage } from '#store/database/yield-to-page.ts';
import { mergeSegments } from '#store/search/merge-segments.ts';
import { hashOfTexts, searchTexts } from '#store/search/search-fields.ts';
import { SegmentDraft, wordsOfStory } from '#store/search/search-segment.ts';
import { writeSegment } from '#store/search/write-segment.ts';
import { partsOf } from '#store/stories/story-parts.ts';
import { adoptBookmarks } from './adopt-bookmarks.ts';
import { refreshStates } from './refresh-states.ts';
import { settleChanges } from './settle-changes.ts';
import { writePredictions } from './write-predictions.ts';
import { writeRows } from './write-rows.ts';

const storiesPerBatch = 64;
/** A draft is written when it holds this many postings: some 1,000 long stories, 30 MB of memory. */
const postingsPerSegment = 500_000;

export interface RefreshOptions {
  signal?: AbortSignal;
  /** Told after each batch how many changed stories were dealt with. */
  onProgress?: (done: number) => void;
}

/**
 * Brings the rows, columns and search index of the list up to the stories that changed, in small
 * transactions: broken off anywhere, it goes on from there. One page does it at a time; resolves
 * when every change that stood at the call is in.
 */
export async function refreshList(
  database: GlossDatabase,
  options: RefreshOptions = {},
): Promise<void> {
  await oneAtATime(`refresh ${database.name}`, () => refresh(database, options));
}

async function refresh(database: GlossDatabase, options: RefreshOptions): Promise<void> {
  await markEveryStory(database);
  const pending = new Pending();
  let last: [string, string] = ['', ''];
  let done = 0;
  for (;;) {
    options.signal?.throwIfAborted();
    const changes = await database.changedStories
      .where(':id')
      .above(last)
      .limit(2 * storiesPerBatch)
      .toArray();
    const newest = changes.at(-1);
    if (!newest) break;
    last = [newest.articleId, newest.what];
    // A story met again before its words are written would have two sets of them.
    if (changes.some(({ articleId }) => pending.has(articleId))) await pending.write(database);
    await refreshBatch(database, changes, pending);
    if (pending.draft.postings >= postingsPerSegment) await pending.write(database);
    done += new Set(changes.map(({ articleId }) => articleId)).size;
    options.onProgress?.(done);
  }
  await pending.write(database);
  await mergeSegments(database, options.signal);
}

/** After a table was cleared: marks every story that has a row or should have one. */
async function markEveryStory(database: GlossDatabase): Promise<void> {
  const { changedStories, storyRows, readingStates } = database;
  await database.transaction('rw', changedStories, storyRows, readingStates, async () => {
    const cleared = changedStories.where(':id').between([everyStory, ''], [everyStory, '\uffff']);
    if ((await cleared.count()) === 0) return;
    const rows = (await storyRows.orderBy('articleId').keys()) as string[];
    const saved = (await readingStates.toCollection().primaryKeys()) as string[];
    const stamp = Math.random();
    const marks = [...new Set([...rows, ...saved])].map((articleId) => ({
      articleId,
      what: 'content' as const,
      stamp,
    }));
    await changedStories.bulkPut(marks);
    await cleared.delete();
  });
}

/** Stories whose rows are written and whose words wait to be written as one segment. */
class Pending {
  draft = new SegmentDraft();
  numbers = new Set<number>();
  changes: StoryChange[] = [];
  readonly #articleIds = new Set<string>();

  has(articleId: string): boolean {
    return this.#articleIds.has(articleId);
  }

  add(changes: StoryChange[]): void {
    this.changes.push(...changes);
    for (const { articleId } of changes) this.#articleIds.add(articleId);
  }

  async write(database: GlossDatabase): Promise<void> {
    if (this.draft.stories === 0) return;
    const { draft, numbers, changes } = this;
    this.draft = new SegmentDraft();
    this.numbers = new Set();
    this.changes = [];
    this.#articleIds.clear();
    await writeSegment(database, draft, numbers, () => settleChanges(database, changes));
  }
}

async function refreshBatch(
  database: GlossDatabase,
  changes: StoryChange[],
  pending: Pending,
): Promise<void> {
  const done = await refreshStates(database, changes);
  const open = changes.filter(({ articleId }) => !done.has(articleId));
  const articleIds = [...new Set(open.map(({ articleId }) => articleId))];
  if (articleIds.length === 0) return;
  await adoptBookmarks(database, articleIds);
  const parts = await partsOf(database, articleIds);
  const hashes = new Map<string, string>();
  for (const part of parts) {
    if (part.state) hashes.set(part.articleId, hashOfTexts(searchTexts(part)));
    await yieldToPage();
  }
  const { hiddenSections: hidden } = settingsOf({ ...(await database.settings.get('settings')) });
  // Before the change counts as dealt with: broken off in between, it is all done again.
  await writePredictions(database, parts);
  const { storyRows, listChunks, listFacts, changedStories } = database;
  const numbers = await database.transaction('rw', storyRows, listChunks, listFacts, () =>
    writeRows(database, parts, hashes, hidden),
  );
  const toIndex = parts.filter(({ articleId }) => numbers.has(articleId));
  const settled = open.filter(({ articleId }) => !numbers.has(articleId));
  await database.transaction('rw', changedStories, () => settleChanges(database, settled));
  pending.add(open.filter(({ articleId }) => numbers.has(articleId)));
  for (const part of toIndex) {
    const number = numbers.get(part.articleId) as number;
    pending.draft.add(number, wordsOfStory(searchTexts(part)));
    pending.numbers.add(number);
    await yieldToPage();
  }
}
