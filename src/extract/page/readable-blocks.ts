import { collectBlocks, isBlockElement, type PageBlock } from './collect-blocks.ts';
import type { PageCopy } from './copy-page.ts';
import type { Trace } from './trace.ts';
import { areWordsReadable, isCutAwayBelow, isReadable, type Sight } from './visibility.ts';

export interface Readable {
  blocks: PageBlock[];
  /** Words of blocks that a box cuts off below its lower edge. */
  cutOffWords: number;
}

/** The chosen blocks that can be read on screen, without the words in them that cannot. */
export function readableBlocks(
  chosen: PageBlock[],
  page: PageCopy,
  sight: Sight,
  trace: Trace | undefined,
): Readable {
  let cutOffWords = 0;
  const seen = new Map<Element, Words>();
  const cut = new Set<Element>();
  const blocks = chosen.filter(({ element, text, words: count }) => {
    let words = seen.get(element);
    if (!words) {
      words = wordsIn(element, page, sight);
      seen.set(element, words);
      if (words.isReadable) {
        for (const hidden of words.hidden) hidden.remove();
        if (words.hidden.length) cut.add(element);
      } else trace?.(`not readable on screen, removed: ${text.slice(0, 80)}`);
    }
    const source = words.isReadable ? undefined : page.sourceOf(element);
    if (source && isCutAwayBelow(source, sight)) cutOffWords += count;
    return words.isReadable;
  });
  if (!cut.size) return { blocks, cutOffWords };
  trace?.(`hidden words cut out of ${cut.size} paragraphs`);
  const texts = new Set(blocks.map(({ text }) => text));
  const elements = new Set(blocks.map(({ element }) => element));
  const left = collectBlocks(page.document.body).filter(
    ({ element, text }) => cut.has(element) || (elements.has(element) && texts.has(text)),
  );
  return { blocks: left, cutOffWords };
}

interface Words {
  /** Some of its words can be read, and so it counts without those that cannot. */
  isReadable: boolean;
  /** Parts of the copy whose words cannot be read. */
  hidden: ChildNode[];
}

/**
 * What of a paragraph can be read is judged where its words are: a paragraph in the color of what lies behind
 * may hold nothing but words that are colored by an element of their own.
 */
function wordsIn(block: Element, page: PageCopy, sight: Sight): Words {
  const words: Words = { isReadable: false, hidden: [] };
  // A row of a table is one block, and its words stand in its cells.
  const isRow = block.tagName === 'TR';
  /** `isShown` is what the words that stand directly in `element` are. */
  const walk = (element: Element, isShown: boolean): void => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        if (!child.nodeValue?.trim()) continue;
        if (isShown) words.isReadable = true;
        else words.hidden.push(child);
      } else if (child.nodeType === 1) {
        const inner = child as Element;
        if ((isBlockElement(inner) && !isRow) || !inner.textContent?.trim()) continue;
        walk(inner, isShownIn(inner, isShown));
      }
    }
  };
  const isShownIn = (inner: Element, isAroundShown: boolean): boolean => {
    const source = page.sourceOf(inner);
    if (!source) return isAroundShown;
    return isAroundShown ? areWordsReadable(source, sight) : isReadable(source, sight);
  };
  const source = page.sourceOf(block);
  walk(block, !source || isReadable(source, sight));
  return words;
}
