import type { PageBlock } from './collect-blocks.ts';

/** Words of all the blocks together. */
export const wordsInAll = (blocks: PageBlock[]): number =>
  blocks.reduce((sum, { words }) => sum + words, 0);
