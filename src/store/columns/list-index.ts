import type { GlossDatabase } from '#store/database/database.ts';
import type { ListChunk } from '#store/database/list-tables.ts';
import { listFlags, storiesPerChunk } from './list-columns.ts';

/** The columns of the whole list side by side, each indexed by story number. */
export class ListIndex {
  readonly flags: Uint8Array;
  readonly savedAt: Float64Array;
  readonly publishedAt: Float64Array;
  readonly words: Uint32Array;
  readonly segment: Uint32Array;
  /** Index into `sites`. */
  readonly site: Uint32Array;
  readonly sites: string[] = [];
  /** Story numbers by tag. */
  readonly tagged = new Map<string, number[]>();
  /** How many stories there are. */
  readonly stories: number;
  readonly #orders = new Map<string, Uint32Array>();

  constructor(chunks: ListChunk[]) {
    const last = chunks.reduce((most, { chunk }) => Math.max(most, chunk), 0);
    const size = (last + 1) * storiesPerChunk;
    this.flags = new Uint8Array(size);
    this.savedAt = new Float64Array(size);
    this.publishedAt = new Float64Array(size);
    this.words = new Uint32Array(size);
    this.segment = new Uint32Array(size);
    this.site = new Uint32Array(size);
    const sites = new Map<string, number>();
    for (const chunk of chunks) this.#add(chunk, sites);
    this.stories = this.flags.reduce((count, flags) => count + (flags === 0 ? 0 : 1), 0);
  }

  /** All stories by one column, ascending; those whose publication is not known come first. */
  order(by: 'savedAt' | 'publishedAt' | 'words' | 'site'): Uint32Array {
    const known = this.#orders.get(by);
    if (known) return known;
    const numbers = new Uint32Array(this.stories);
    let at = 0;
    this.flags.forEach((flags, number) => {
      if (flags & listFlags.present) numbers[at++] = number;
    });
    const order = sortBy(numbers, by === 'site' ? this.#siteRanks() : this[by]);
    this.#orders.set(by, order);
    return order;
  }

  #siteRanks(): Float64Array {
    const collator = new Intl.Collator();
    const sorted = this.sites.map((_, index) => index);
    sorted.sort((one, other) => collator.compare(this.sites[one] ?? '', this.sites[other] ?? ''));
    const rank = new Float64Array(sorted.length);
    sorted.forEach((site, index) => {
      rank[site] = index;
    });
    return Float64Array.from(this.site, (site) => rank[site] ?? 0);
  }

  #add(chunk: ListChunk, sites: Map<string, number>): void {
    const base = chunk.chunk * storiesPerChunk;
    this.flags.set(chunk.flags, base);
    this.savedAt.set(chunk.savedAt, base);
    this.publishedAt.set(chunk.publishedAt, base);
    this.words.set(chunk.words, base);
    this.segment.set(chunk.segment, base);
    const known = chunk.sites.map((name) => {
      const before = sites.get(name);
      if (before !== undefined) return before;
      sites.set(name, this.sites.length);
      return this.sites.push(name) - 1;
    });
    for (let at = 0; at < storiesPerChunk; at++) {
      this.site[base + at] = known[chunk.site[at] ?? 0] ?? 0;
    }
    for (let at = 0; at + 1 < chunk.tagged.length; at += 2) {
      const tag = chunk.tags[chunk.tagged[at + 1] ?? 0] ?? '';
      const stories = this.tagged.get(tag);
      const number = base + (chunk.tagged[at] ?? 0);
      if (stories) stories.push(number);
      else this.tagged.set(tag, [number]);
    }
  }
}

/** Numbers by their value in a column, ascending, unknown (NaN) first; equal ones by number. */
function sortBy(numbers: Uint32Array, column: ArrayLike<number>): Uint32Array {
  const known = numbers.filter((number) => !Number.isNaN(column[number]));
  const unknown = numbers.filter((number) => Number.isNaN(column[number]));
  const sorted = new Uint32Array(numbers.length);
  sorted.set(unknown);
  sorted.set(sortKnown(known, column), unknown.length);
  return sorted;
}

/**
 * Sorting numbers without a comparator takes a tenth of the time: the coarse value and the place go into
 * one number, and what the coarse value could not tell apart is set right after.
 */
function sortKnown(numbers: Uint32Array, column: ArrayLike<number>): Uint32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    const value = column[number] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const places = 2 ** Math.ceil(Math.log2(numbers.length + 1));
  const scale = Math.max(1, (most - least) / (2 ** 51 / places));
  const keys = new Float64Array(numbers.length);
  numbers.forEach((number, place) => {
    keys[place] = Math.floor(((column[number] as number) - least) / scale) * places + place;
  });
  keys.sort();
  const sorted = Uint32Array.from(keys, (key) => numbers[key % places] as number);
  for (let at = 1; at < sorted.length; at++) {
    const number = sorted[at] as number;
    const value = column[number] as number;
    let to = at;
    while (to > 0 && (column[sorted[to - 1] as number] as number) > value) {
      sorted[to] = sorted[to - 1] as number;
      to--;
    }
    sorted[to] = number;
  }
  return sorted;
}

export async function loadListIndex(database: GlossDatabase): Promise<ListIndex> {
  return new ListIndex(await database.listChunks.toArray());
}
