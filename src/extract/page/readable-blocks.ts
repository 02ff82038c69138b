import { collectBlocks, isBlockElement, type PageBlock } from './collect-blocks.ts';
import type { PageCopy } from './copy-page.ts';
import type { Trace } from './trace.ts';
import { queryAll } from './unclobbered.ts';
import { areWordsReadable, isReadable, type Sight } from './visibility.ts';

/** The chosen blocks that can be read on screen, without the words in them that cannot. */
export function readableBlocks(
  chosen: PageBlock[],
  page: PageCopy,
  sight: Sight,
  trace: Trace | undefined,
): PageBlock[] {
  const seen = new Map<Element, boolean>();
  const cut = new Set<Element>();
  const blocks = chosen.filter(({ element, text }) => {
    let readable = seen.get(element);
    if (readable === undefined) {
      const source = page.sourceOf(element);
      readable = !source || isReadable(source, sight);
      seen.set(element, readable);
      if (readable && cutHiddenWords(element, page, sight)) cut.add(element);
      if (!readable) trace?.(`not readable on screen, removed: ${text.slice(0, 80)}`);
    }
    return readable;
  });
  if (!cut.size) return blocks;
  trace?.(`hidden words cut out of ${cut.size} paragraphs`);
  const texts = new Set(blocks.map(({ text }) => text));
  const elements = new Set(blocks.map(({ element }) => element));
  return collectBlocks(page.document.body).filter(
    ({ element, text }) => cut.has(element) || (elements.has(element) && texts.has(text)),
  );
}

/** Takes unreadable inline parts out of the copy of a paragraph; true when there were any. */
function cutHiddenWords(element: Element, page: PageCopy, sight: Sight): boolean {
  let any = false;
  for (const inner of queryAll(element, '*')) {
    if (isBlockElement(inner) || !inner.textContent?.trim()) continue;
    const source = page.sourceOf(inner);
    if (!source || areWordsReadable(source, sight)) continue;
    inner.remove();
    any = true;
  }
  return any;
}
