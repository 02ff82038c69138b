import { changeSlots } from '#store/columns/list-chunks.ts';
import { storiesPerChunk } from '#store/columns/list-columns.ts';
import type { GlossDatabase } from '#store/database/database.ts';
import type { SearchSegment } from '#store/database/list-tables.ts';
import { yieldToPage } from '#store/database/yield-to-page.ts';
import { decodePostings } from './search-postings.ts';
import { byUnits, inOrder, SegmentWriter } from './search-segment.ts';
import { SegmentSource } from './segment-source.ts';
import { deleteSegment } from './write-segment.ts';

/** So many segments of a size become one of the next. */
const fanOut = 8;
const bytesPerWrite = 1_000_000;

/**
 * Keeps the search index in few segments, as a log-structured merge tree does, and sweeps out what
 * a merge or a write that broke off left. Call it from one place at a time.
 */
export async function mergeSegments(database: GlossDatabase, signal?: AbortSignal): Promise<void> {
  await sweep(database);
  for (;;) {
    signal?.throwIfAborted();
    const segments = await database.searchSegments.toArray();
    const group = await chooseGroup(database, segments);
    if (group.length === 0) return;
    await merge(database, group, signal);
  }
}

async function sweep(database: GlossDatabase): Promise<void> {
  const { searchSegments, searchTerms, searchPostings } = database;
  const broken = await searchSegments.filter(({ complete }) => complete === 0).primaryKeys();
  for (const id of broken) {
    await database.transaction('rw', searchSegments, searchTerms, searchPostings, () =>
      deleteSegment(database, id),
    );
  }
}

async function chooseGroup(
  database: GlossDatabase,
  segments: SearchSegment[],
): Promise<SearchSegment[]> {
  const held = segments.reduce((sum, { stories }) => sum + stories, 0);
  // More than half of what the index holds is out of date: write all of it anew.
  if (segments.length > 1 && held > 256 && held > 2 * (await database.storyRows.count())) {
    return segments;
  }
  for (let size = 1; size <= held; size *= fanOut) {
    const group = segments.filter(({ stories }) => stories < size * fanOut && stories >= size);
    if (group.length >= fanOut) return segments.filter(({ stories }) => stories < size * fanOut);
  }
  return [];
}

async function merge(
  database: GlossDatabase,
  group: SearchSegment[],
  signal?: AbortSignal,
): Promise<void> {
  const { searchSegments, searchTerms, searchPostings, listChunks, listFacts } = database;
  const owners = await ownersOf(database);
  const id = await searchSegments.add({ stories: 0, bytes: 0, complete: 0 });
  const writer = new SegmentWriter(id);
  let written = 0;
  const flush = () => {
    const { terms, postings } = writer.take();
    written = writer.bytes;
    return database.transaction('rw', searchTerms, searchPostings, async () => {
      await searchTerms.bulkAdd(terms);
      await searchPostings.bulkAdd(postings);
    });
  };
  for await (const { word, postings } of mergedLists(database, group, owners)) {
    if (postings.length > 0) writer.add(word, postings);
    if (writer.bytes - written > bytesPerWrite) {
      signal?.throwIfAborted();
      await flush();
    }
  }
  writer.finish();
  await flush();
  const merged = new Set(group.map((segment) => segment.id));
  const numbers: number[] = [];
  owners.forEach((owner, number) => {
    if (merged.has(owner)) numbers.push(number);
  });
  const tables = [searchSegments, searchTerms, searchPostings, listChunks, listFacts];
  await database.transaction('rw', tables, async () => {
    let stories = 0;
    await changeSlots(database, numbers, (_, slot) => {
      if (!slot) return null;
      // Indexed anew while this ran: the newer segment keeps it.
      if (!merged.has(slot.segment)) return slot;
      stories++;
      return { ...slot, segment: id };
    });
    for (const segment of merged) await deleteSegment(database, segment);
    if (stories === 0) await deleteSegment(database, id);
    else await searchSegments.put({ id, stories, bytes: writer.bytes, complete: 1 });
  });
}

/** By story number, the segment that holds its present words. */
async function ownersOf(database: GlossDatabase): Promise<Uint32Array> {
  const chunks = await database.listChunks.toArray();
  const owners = new Uint32Array(((chunks.at(-1)?.chunk ?? 0) + 1) * storiesPerChunk);
  for (const { chunk, segment } of chunks) owners.set(segment, chunk * storiesPerChunk);
  return owners;
}

/** The lists of all segments, word by word in order, without stories that another segment holds now. */
async function* mergedLists(
  database: GlossDatabase,
  group: SearchSegment[],
  owners: Uint32Array,
): AsyncGenerator<{ word: string; postings: ArrayLike<number> }> {
  let sources = group.map(({ id }) => new SegmentSource(database, id));
  for (const source of sources) await source.next();
  for (let words = 1; ; words++) {
    sources = sources.filter(({ term }) => term !== null);
    let word: string | null = null;
    for (const { term } of sources) {
      if (term && (word === null || byUnits(term.word, word) < 0)) word = term.word;
    }
    if (word === null) return;
    const flat: number[] = [];
    for (const source of sources) {
      const { term, segment } = source;
      if (term?.word !== word) continue;
      decodePostings(await source.postings(), term.start, term.end, (story, fields, times) => {
        if (owners[story] === segment) flat.push(story, (times << 8) | fields);
      });
      if (!source.step()) await source.next();
    }
    yield { word, postings: inOrder(flat) };
    if (words % 256 === 0) await yieldToPage();
  }
}
