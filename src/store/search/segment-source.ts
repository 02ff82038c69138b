import type { GlossDatabase } from '#store/database/database.ts';
import { readTerms, type Term } from './search-segment.ts';

/** Reads a segment from its first word to its last, a block at a time. */
export class SegmentSource {
  readonly segment: number;
  readonly #database: GlossDatabase;
  #terms: Term[] = [];
  #at = 0;
  #last = '';
  #block = -1;
  #postings = new Uint8Array();

  constructor(database: GlossDatabase, segment: number) {
    this.#database = database;
    this.segment = segment;
  }

  /** The word it stands at; null after the last. */
  get term(): Term | null {
    return this.#terms[this.#at] ?? null;
  }

  /** Goes to the next word of the block at hand; false when there is none, and `next` must be called. */
  step(): boolean {
    return ++this.#at < this.#terms.length;
  }

  /** Reads the next block and stands at its first word. */
  async next(): Promise<void> {
    const block = await this.#database.searchTerms
      .where(':id')
      .between([this.segment, this.#last], [this.segment + 1, ''], false, false)
      .first();
    this.#terms = block ? readTerms(block.bytes) : [];
    this.#last = block?.last ?? this.#last;
    this.#at = 0;
  }

  /** The bytes in which the list of the present word lies. */
  async postings(): Promise<Uint8Array> {
    const block = this.term?.block ?? -1;
    if (block !== this.#block) {
      const row = await this.#database.searchPostings.get([this.segment, block]);
      this.#postings = new Uint8Array(row?.bytes ?? new Uint8Array());
      this.#block = block;
    }
    return this.#postings;
  }
}
