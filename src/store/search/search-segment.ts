import { eachWord } from '#domain/text/each-word.ts';
import type { SearchPostingBlock, SearchTermBlock } from '#store/database/list-tables.ts';
import { ByteReader, ByteWriter } from './search-bytes.ts';
import { searchFields } from './search-fields.ts';
import { encodePostings, packPosting } from './search-postings.ts';

const termBlockBytes = 8192;
const postingBlockBytes = 32_768;

/** Packed postings by word: see `packPosting`. */
export type StoryWords = Map<string, number>;

/** The words of a story, given the text of each of `searchFields`. */
export function wordsOfStory(texts: string[]): StoryWords {
  const words: StoryWords = new Map();
  for (let field = 0; field < searchFields.length; field++) {
    const bit = 1 << field;
    eachWord(texts[field] ?? '', (word) => {
      const packed = words.get(word) ?? 0;
      words.set(word, packPosting((packed & 255) | bit, (packed >>> 8) + 1));
    });
  }
  return words;
}

/** Gathers the words of many stories until they are written as one segment. */
export class SegmentDraft {
  readonly #lists = new Map<string, number[]>();
  stories = 0;
  postings = 0;

  add(story: number, words: StoryWords): void {
    this.stories++;
    this.postings += words.size;
    for (const [word, packed] of words) {
      const list = this.#lists.get(word);
      if (list) list.push(story, packed);
      else this.#lists.set(word, [story, packed]);
    }
  }

  /** Each word in order with its list, story numbers ascending. */
  *lists(): Generator<{ word: string; postings: ArrayLike<number> }> {
    // Sorted by first letters as they are asked for: all words at once would hold the page up.
    const groups = new Map<string, string[]>();
    for (const word of this.#lists.keys()) {
      const group = groups.get(word.charAt(0));
      if (group) group.push(word);
      else groups.set(word.charAt(0), [word]);
    }
    for (const first of [...groups.keys()].sort(byUnits)) {
      for (const word of (groups.get(first) ?? []).sort(byUnits)) {
        yield { word, postings: inOrder(this.#lists.get(word) as number[]) };
      }
    }
  }
}

/** The order in which IndexedDB keeps strings. */
export function byUnits(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A list with its story numbers ascending; they mostly are. */
export function inOrder(flat: number[]): ArrayLike<number> {
  let ascending = true;
  for (let at = 2; at < flat.length && ascending; at += 2) {
    ascending = (flat[at] as number) > (flat[at - 2] as number);
  }
  if (ascending) return flat;
  const pairs = new Float64Array(flat.length / 2);
  for (let at = 0; at < flat.length; at += 2) {
    pairs[at / 2] = (flat[at] as number) * 65_536 + (flat[at + 1] as number);
  }
  pairs.sort();
  const sorted = new Uint32Array(flat.length);
  pairs.forEach((pair, index) => {
    sorted[index * 2] = Math.floor(pair / 65_536);
    sorted[index * 2 + 1] = pair % 65_536;
  });
  return sorted;
}

/** Turns words in order into the blocks of a segment. */
export class SegmentWriter {
  readonly #segment: number;
  readonly #terms = new ByteWriter(termBlockBytes + 256);
  readonly #postings = new ByteWriter(postingBlockBytes * 2);
  readonly #list = new ByteWriter(1024);
  #termBlocks: SearchTermBlock[] = [];
  #postingBlocks: SearchPostingBlock[] = [];
  #block = 0;
  #last = '';
  bytes = 0;

  constructor(segment: number) {
    this.#segment = segment;
  }

  /** Words come in the order of `byUnits`, each once. */
  add(word: string, postings: ArrayLike<number>): void {
    this.#list.clear();
    const list = encodePostings(postings, this.#list).finish();
    if (this.#postings.length > 0 && this.#postings.length + list.length > postingBlockBytes) {
      this.#endPostings();
    }
    if (this.#terms.length === 0) this.#last = '';
    const shared = sharedLength(this.#last, word);
    this.#terms.number(shared);
    this.#terms.string(word.slice(shared));
    this.#terms.number(postings.length / 2);
    this.#terms.number(this.#block);
    this.#terms.number(this.#postings.length);
    this.#terms.number(list.length);
    this.#postings.bytes(list);
    this.#last = word;
    if (this.#terms.length >= termBlockBytes) this.#endTerms();
  }

  finish(): void {
    if (this.#terms.length > 0) this.#endTerms();
    if (this.#postings.length > 0) this.#endPostings();
  }

  /** The blocks made since the last call. */
  take(): { terms: SearchTermBlock[]; postings: SearchPostingBlock[] } {
    const taken = { terms: this.#termBlocks, postings: this.#postingBlocks };
    this.#termBlocks = [];
    this.#postingBlocks = [];
    return taken;
  }

  #endTerms(): void {
    const bytes = this.#terms.finish();
    this.#termBlocks.push({ segment: this.#segment, last: this.#last, bytes });
    this.bytes += bytes.length;
    this.#terms.clear();
  }

  #endPostings(): void {
    const bytes = this.#postings.finish();
    this.#postingBlocks.push({ segment: this.#segment, block: this.#block++, bytes });
    this.bytes += bytes.length;
    this.#postings.clear();
  }
}

/** Never parts a surrogate pair: the rest must be a string that UTF-8 can carry. */
function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  const unit = other.charCodeAt(at - 1);
  return at > 0 && unit >= 0xd800 && unit < 0xdc00 ? at - 1 : at;
}

/** A word of a segment, and where the list of its stories lies. */
export interface Term {
  word: string;
  stories: number;
  block: number;
  start: number;
  end: number;
}

/** The words of one block, in order. */
export function readTerms(bytes: Uint8Array): Term[] {
  const reader = new ByteReader(bytes);
  const terms: Term[] = [];
  let before = '';
  while (!reader.done) {
    const word = before.slice(0, reader.number()) + reader.string();
    const stories = reader.number();
    const block = reader.number();
    const start = reader.number();
    terms.push({ word, stories, block, start, end: start + reader.number() });
    before = word;
  }
  return terms;
}
