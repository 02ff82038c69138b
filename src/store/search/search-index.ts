import type { GlossDatabase } from '#store/database/database.ts';
import { byUnits, readTerms, type Term } from './search-segment.ts';
import type { QueryWord } from './story-query.ts';

/** A word, and in which segments the stories that have it are listed. */
export interface FoundWord {
  word: string;
  /** In how many stories it stands. */
  stories: number;
  lists: { segment: number; term: Term }[];
}

const termBlocksKept = 192;
const postingBytesKept = 24_000_000;

/** Blocks that were read last. Segments never change, so what is kept stays true as others come and go. */
export class BlockCache {
  readonly #terms = new Map<string, Term[]>();
  readonly #postings = new Map<string, Uint8Array>();
  #postingBytes = 0;

  terms(key: string): Term[] | undefined {
    return this.#terms.get(key);
  }

  postings(key: string): Uint8Array | undefined {
    return this.#postings.get(key);
  }

  keepTerms(fresh: Map<string, Term[]>): void {
    for (const [key, terms] of fresh) this.#terms.set(key, terms);
    for (const key of this.#terms.keys()) {
      if (this.#terms.size <= termBlocksKept) return;
      this.#terms.delete(key);
    }
  }

  keepPostings(fresh: Map<string, Uint8Array>): void {
    for (const [key, bytes] of fresh) {
      this.#postingBytes += bytes.length - (this.#postings.get(key)?.length ?? 0);
      this.#postings.set(key, bytes);
    }
    for (const [key, bytes] of this.#postings) {
      if (this.#postingBytes <= postingBytesKept) return;
      this.#postings.delete(key);
      this.#postingBytes -= bytes.length;
    }
  }
}

/** Thrown when blocks are gone that stood when the index was opened: it was written anew, open it again. */
export class IndexReplaced extends Error {}

/**
 * The search index as it stood when it was opened: which segments and blocks there are. The blocks
 * themselves are read when a search needs them, and the last ones are kept.
 */
export class SearchIndex {
  readonly #database: GlossDatabase;
  readonly #segments: { id: number; lasts: string[] }[];
  readonly #cache: BlockCache;

  private constructor(
    database: GlossDatabase,
    cache: BlockCache,
    segments: { id: number; lasts: string[] }[],
  ) {
    this.#database = database;
    this.#cache = cache;
    this.#segments = segments;
  }

  static async open(database: GlossDatabase, cache: BlockCache): Promise<SearchIndex> {
    const { searchSegments, searchTerms } = database;
    return database.transaction('r', searchSegments, searchTerms, async () => {
      const segments = await searchSegments.toArray();
      const keys = await searchTerms.toCollection().primaryKeys();
      const lasts = new Map<number, string[]>();
      for (const { id, complete } of segments) if (complete) lasts.set(id, []);
      for (const [segment, last] of keys) lasts.get(segment)?.push(last);
      return new SearchIndex(
        database,
        cache,
        [...lasts].map(([id, each]) => ({ id, lasts: each })),
      );
    });
  }

  /**
   * For each word its spellings in the index: itself, and where it may go on the words that begin so,
   * those in most stories first, until `listed` stories are listed. All are read at once.
   */
  async lookUp(words: QueryWord[], listed: number): Promise<FoundWord[][]> {
    const ranges = words.map(({ word, prefix }) => this.#blocks(word, lastOf(word, prefix)));
    const terms = await this.#readTerms(ranges.flat());
    let next = 0;
    return words.map(({ word, prefix }, at) => {
      const found = new Map<string, FoundWord>();
      for (const { segment } of ranges[at] ?? []) {
        addWords(found, segment, terms[next++] ?? [], word, lastOf(word, prefix));
      }
      return mostListed(found, word, listed);
    });
  }

  /** The bytes of the posting block in which each list lies. */
  async postings(lists: { segment: number; term: Term }[]): Promise<Uint8Array[]> {
    const keyOf = ({ segment, term }: { segment: number; term: Term }) =>
      `${segment} ${term.block}`;
    const missing = new Map<string, [number, number]>();
    for (const list of lists) {
      const key = keyOf(list);
      if (!this.#cache.postings(key)) missing.set(key, [list.segment, list.term.block]);
    }
    const fresh = new Map<string, Uint8Array>();
    const rows = await this.#database.searchPostings.bulkGet([...missing.values()]);
    [...missing.keys()].forEach((key, at) => {
      const row = rows[at];
      if (!row) throw new IndexReplaced();
      fresh.set(key, row.bytes);
    });
    const found = lists.map((list) => {
      const key = keyOf(list);
      return (fresh.get(key) ?? this.#cache.postings(key)) as Uint8Array;
    });
    this.#cache.keepPostings(fresh);
    return found;
  }

  /** The blocks in which words from the first to the last may stand. */
  #blocks(first: string, last: string): TermBlockKey[] {
    const blocks: TermBlockKey[] = [];
    for (const { id, lasts } of this.#segments) {
      for (let at = firstAtOrAfter(lasts, first); at < lasts.length; at++) {
        const end = lasts[at] as string;
        blocks.push({ segment: id, last: end, key: `${id} ${end}` });
        if (byUnits(end, last) >= 0) break;
      }
    }
    return blocks;
  }

  async #readTerms(wanted: TermBlockKey[]): Promise<(Term[] | undefined)[]> {
    const missing = wanted.filter(({ key }) => !this.#cache.terms(key));
    const fresh = new Map<string, Term[]>();
    const rows = await this.#database.searchTerms.bulkGet(
      missing.map(({ segment, last }): [number, string] => [segment, last]),
    );
    missing.forEach(({ key }, at) => {
      const row = rows[at];
      if (!row) throw new IndexReplaced();
      fresh.set(key, readTerms(row.bytes));
    });
    const terms = wanted.map(({ key }) => fresh.get(key) ?? this.#cache.terms(key));
    this.#cache.keepTerms(fresh);
    return terms;
  }
}

interface TermBlockKey {
  segment: number;
  last: string;
  key: string;
}

function lastOf(word: string, prefix: boolean): string {
  return prefix ? `${word}\uffff` : word;
}

function addWords(
  found: Map<string, FoundWord>,
  segment: number,
  terms: Term[],
  first: string,
  last: string,
): void {
  for (const term of terms) {
    if (byUnits(term.word, first) < 0) continue;
    if (byUnits(term.word, last) > 0) return;
    const word = found.get(term.word) ?? { word: term.word, stories: 0, lists: [] };
    word.stories += term.stories;
    word.lists.push({ segment, term });
    found.set(term.word, word);
  }
}

/** The word itself, then those in most stories, as many as list no more than so many stories. */
function mostListed(found: Map<string, FoundWord>, word: string, listed: number): FoundWord[] {
  const sorted = [...found.values()].sort(
    (one, other) =>
      Number(other.word === word) - Number(one.word === word) || other.stories - one.stories,
  );
  let sum = 0;
  const end = sorted.findIndex(({ stories }) => {
    sum += stories;
    return sum > listed;
  });
  return end < 0 ? sorted : sorted.slice(0, end + 1);
}

/** The first index whose string is not before `word`. */
function firstAtOrAfter(sorted: string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byUnits(sorted[middle] as string, word) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
