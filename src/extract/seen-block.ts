import type { PageBlock } from './collect-blocks.ts';
import type { Body } from './find-body.ts';
import { lettersOf } from './letters-of.ts';
import { wordsIn } from './words-in-blocks.ts';

/** A block with what the traits are read from. */
export interface SeenBlock {
  block: PageBlock;
  words: number;
  /** Of its first 200 characters. */
  letters: string;
  linked: number;
  inRoot: boolean;
  kept: boolean;
  prose: boolean;
  /** Prose that stands in no part which is never the article. */
  clean: boolean;
}

/** Looks once at a block; `isSide` tells the parts that are never the article. */
export function lookAt(
  block: PageBlock,
  body: Body | null,
  isSide: (element: Element) => boolean,
): SeenBlock {
  const words = wordsIn(block);
  const linked = block.linkedCharacters / Math.max(1, block.text.length);
  const prose =
    words >= 14 &&
    linked < 0.35 &&
    block.kind !== 'heading' &&
    /[.!?…。！？।؟]["'”’»)\]]*$/u.test(block.text);
  let letters: string | undefined;
  return {
    block,
    words,
    // Most blocks are too hopeless to be asked.
    get letters() {
      letters ??= lettersOf(block.text.slice(0, 200));
      return letters;
    },
    linked,
    inRoot: !!body?.roots.some((root) => root.contains(block.element)),
    kept: !!body?.kept.has(block.element),
    prose,
    clean: prose && !isSide(block.element),
  };
}

/** Names can mislead: where they leave less than half of what Readability kept, its word counts. */
export function believeReadability(
  seen: SeenBlock[],
  isHopelessPart: (element: Element) => boolean,
): void {
  const kept = seen.filter((one) => one.prose && one.kept && !isHopelessPart(one.block.element));
  const words = (list: SeenBlock[]) => list.reduce((sum, one) => sum + one.words, 0);
  if (words(seen.filter((one) => one.clean)) >= words(kept) * 0.5) return;
  for (const one of kept) one.clean = true;
}
