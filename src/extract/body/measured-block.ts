import type { PageBlock } from '#extract/page/collect-blocks.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import type { Body } from './find-body.ts';

/** A block with what the traits are read from; `isSide` tells the parts that are never the article. */
export class MeasuredBlock {
  readonly block: PageBlock;
  readonly words: number;
  readonly linked: number;
  readonly inRoot: boolean;
  readonly kept: boolean;
  /** What Readability made of it. */
  readonly place: 'kept' | 'in root' | 'outside';
  /** Ends with the end of a sentence. */
  readonly isFull: boolean;
  readonly prose: boolean;
  /** Prose that stands in no part which is never the article. */
  clean: boolean;
  /** Phrases in its text; none before they were searched for. */
  says: readonly string[] = [];
  #knownLetters: string | undefined;

  constructor(block: PageBlock, body: Body | null, isSide: (element: Element) => boolean) {
    const { element, text } = block;
    this.block = block;
    this.words = block.words;
    this.linked = block.linkedCharacters / Math.max(1, text.length);
    this.inRoot = !!body?.roots.some((root) => root.contains(element));
    this.kept = !!body?.kept.has(element);
    this.place = this.kept ? 'kept' : this.inRoot ? 'in root' : 'outside';
    this.isFull = endsFully(text);
    this.prose = this.isFull && this.words >= 14 && this.linked < 0.35 && block.kind !== 'heading';
    this.clean = this.prose && !isSide(element);
  }

  /** Letters of its first 200 characters. Most blocks are too hopeless to be asked. */
  get letters(): string {
    this.#knownLetters ??= lettersOf(this.block.text.slice(0, 200));
    return this.#knownLetters;
  }
}

/** Does it end with a sentence, be there quotes or brackets to close after it? */
export function endsFully(text: string): boolean {
  let at = text.length - 1;
  while (at >= 0 && `"'”’»)]`.includes(text.charAt(at))) at--;
  return at >= 0 && '.!?…。！？।॥؟'.includes(text.charAt(at));
}

/** Names can mislead: where they leave less than half of what Readability kept, its word counts. */
export function believeReadability(
  seen: MeasuredBlock[],
  isHopelessPart: (element: Element) => boolean,
): void {
  const kept = seen.filter((one) => one.prose && one.kept && !isHopelessPart(one.block.element));
  const words = (list: MeasuredBlock[]) => list.reduce((sum, one) => sum + one.words, 0);
  if (words(seen.filter((one) => one.clean)) >= words(kept) * 0.5) return;
  for (const one of kept) one.clean = true;
}
