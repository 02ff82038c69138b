import type { ListChunk, StoryRow } from '#store/database/list-tables.ts';

export const storiesPerChunk = 1024;

export const listFlags = { present: 1, read: 2, archived: 4, note: 8, article: 16 } as const;

/** What the columns say of one story. */
export interface Slot {
  flags: number;
  savedAt: number;
  /** Epoch milliseconds; NaN when not known. */
  publishedAt: number;
  words: number;
  segment: number;
  site: string;
  tags: string[];
}

export function chunkOf(number: number): number {
  return Math.floor(number / storiesPerChunk);
}

/** What the columns hold of a row. */
export function slotOf(row: StoryRow, segment: number): Slot {
  const { present, read, archived, note, article } = listFlags;
  return {
    flags:
      present |
      (row.readAt === null ? 0 : read) |
      (row.archivedAt === null ? 0 : archived) |
      (row.note || row.sentenceNotes > 0 ? note : 0) |
      (row.hasArticle ? article : 0),
    savedAt: row.savedAt,
    publishedAt: row.publishedAt === null ? Number.NaN : Date.parse(row.publishedAt),
    words: row.words,
    segment,
    site: row.siteName,
    tags: row.tags,
  };
}

/** The stories of a chunk by their numbers. */
export function readChunk(chunk: ListChunk): Map<number, Slot> {
  const slots = new Map<number, Slot>();
  for (let at = 0; at < storiesPerChunk; at++) {
    const flags = chunk.flags[at] ?? 0;
    if (flags === 0) continue;
    slots.set(chunk.chunk * storiesPerChunk + at, {
      flags,
      savedAt: chunk.savedAt[at] ?? 0,
      publishedAt: chunk.publishedAt[at] ?? Number.NaN,
      words: chunk.words[at] ?? 0,
      segment: chunk.segment[at] ?? 0,
      site: chunk.sites[chunk.site[at] ?? 0] ?? '',
      tags: [],
    });
  }
  for (let at = 0; at + 1 < chunk.tagged.length; at += 2) {
    const number = chunk.chunk * storiesPerChunk + (chunk.tagged[at] ?? 0);
    slots.get(number)?.tags.push(chunk.tags[chunk.tagged[at + 1] ?? 0] ?? '');
  }
  return slots;
}

/** Undoes `readChunk`. */
export function writeChunk(number: number, slots: Map<number, Slot>): ListChunk {
  const chunk: ListChunk = {
    chunk: number,
    flags: new Uint8Array(storiesPerChunk),
    savedAt: new Float64Array(storiesPerChunk),
    publishedAt: new Float64Array(storiesPerChunk),
    words: new Uint32Array(storiesPerChunk),
    segment: new Uint32Array(storiesPerChunk),
    site: new Uint16Array(storiesPerChunk),
    sites: [],
    tags: [],
    tagged: new Uint16Array(0),
  };
  const sites = new Names(chunk.sites);
  const tags = new Names(chunk.tags);
  const tagged: number[] = [];
  for (const [story, slot] of slots) {
    const at = story - number * storiesPerChunk;
    chunk.flags[at] = slot.flags;
    chunk.savedAt[at] = slot.savedAt;
    chunk.publishedAt[at] = slot.publishedAt;
    chunk.words[at] = slot.words;
    chunk.segment[at] = slot.segment;
    chunk.site[at] = sites.indexOf(slot.site);
    for (const tag of slot.tags) tagged.push(at, tags.indexOf(tag));
  }
  chunk.tagged = Uint16Array.from(tagged);
  return chunk;
}

/** Names in the order in which they were first asked for. */
class Names {
  readonly #names: string[];
  readonly #indexes = new Map<string, number>();

  constructor(names: string[]) {
    this.#names = names;
  }

  indexOf(name: string): number {
    const known = this.#indexes.get(name);
    if (known !== undefined) return known;
    this.#indexes.set(name, this.#names.length);
    return this.#names.push(name) - 1;
  }
}
