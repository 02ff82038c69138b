import { nodeAt, type PageText } from './page-text.ts';

/**
 * The range over units `start` to `end` (exclusive) of a page's text. A range cannot cross from
 * one tree into another: of words that do, it covers the part in the tree that holds most of them.
 */
export function rangeInPage(page: PageText, start: number, end: number): Range | null {
  if (end <= start) return null;
  const first = nodeAt(page, start);
  const last = nodeAt(page, end - 1);
  const span = first === last ? { start, end } : largestPart(page, start, end, first, last);
  const firstNode = page.nodes[nodeAt(page, span.start)];
  const lastNode = page.nodes[nodeAt(page, span.end - 1)];
  if (!firstNode || !lastNode) return null;
  const range = firstNode.ownerDocument.createRange();
  range.setStart(firstNode, page.offsets[span.start] as number);
  range.setEnd(lastNode, endOfUnit(lastNode.data, page.offsets[span.end - 1] as number));
  return range;
}

const joins = /\p{Mn}/u;

/** The offset after the character that begins at `offset`, with the accents that follow it. */
function endOfUnit(data: string, offset: number): number {
  let end = offset + 1;
  while (end < data.length && joins.test(data[end] as string)) end++;
  return end;
}

function largestPart(page: PageText, start: number, end: number, first: number, last: number) {
  let best = { start, end: start };
  let part = { start, end: start, root: page.nodes[first]?.getRootNode() };
  for (let index = first; index <= last; index++) {
    const root = page.nodes[index]?.getRootNode();
    const from = Math.max(start, page.starts[index] as number);
    const to = Math.min(end, page.starts[index + 1] ?? page.text.length);
    if (root !== part.root) part = { start: from, end: from, root };
    part.end = to;
    if (part.end - part.start > best.end - best.start) best = { start: part.start, end: part.end };
  }
  return best;
}
