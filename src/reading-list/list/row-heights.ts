/**
 * The heights of the rows of a long list, in CSS pixels: measured for those that were drawn, a guess for the others.
 * Where a row stands, and which one stands at a place, takes a dozen steps among 100,000 rows: a binary indexed tree
 * (Fenwick 1994) holds how far the measured ones are from the guess.
 */
export class RowHeights {
  readonly count: number;
  readonly #guess: number;
  readonly #differences: Float64Array;
  readonly #tree: Float64Array;

  constructor(count: number, guess: number) {
    this.count = count;
    this.#guess = guess;
    this.#differences = new Float64Array(count);
    this.#tree = new Float64Array(count + 1);
  }

  /** The height of all rows. */
  get total(): number {
    return this.topOf(this.count);
  }

  heightOf(index: number): number {
    return this.#guess + (this.#differences[index] ?? 0);
  }

  /** Notes what a row measures; false where that was known. */
  measure(index: number, height: number): boolean {
    const change = height - this.heightOf(index);
    if (change === 0 || index < 0 || index >= this.count) return false;
    this.#differences[index] = height - this.#guess;
    for (let at = index + 1; at <= this.count; at += at & -at) {
      this.#tree[at] = (this.#tree[at] ?? 0) + change;
    }
    return true;
  }

  /** Where a row begins; of the number of rows: where the last one ends. */
  topOf(index: number): number {
    let top = index * this.#guess;
    for (let at = index; at > 0; at -= at & -at) top += this.#tree[at] ?? 0;
    return top;
  }

  /** The row that stands at a distance from the top; the last one below the end. */
  indexAt(distance: number): number {
    let index = 0;
    let left = distance;
    for (let step = highestBit(this.count); step > 0; step >>= 1) {
      const next = index + step;
      if (next > this.count) continue;
      const height = step * this.#guess + (this.#tree[next] ?? 0);
      if (height > left) continue;
      left -= height;
      index = next;
    }
    return Math.max(0, Math.min(index, this.count - 1));
  }
}

function highestBit(count: number): number {
  return count === 0 ? 0 : 1 << (31 - Math.clz32(count));
}
