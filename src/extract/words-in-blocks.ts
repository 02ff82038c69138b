import { countWords } from '#domain/count-words.ts';
import type { PageBlock } from './collect-blocks.ts';

const counted = new WeakMap<PageBlock, number>();

/** Words of a block, counted as `countWords` does, once a block: several steps ask for them. */
export function wordsIn(block: PageBlock): number {
  let words = counted.get(block);
  if (words === undefined) {
    words = countWords(block.text);
    counted.set(block, words);
  }
  return words;
}

/** Words of all the blocks together. */
export const wordsInAll = (blocks: PageBlock[]): number =>
  blocks.reduce((sum, block) => sum + wordsIn(block), 0);
