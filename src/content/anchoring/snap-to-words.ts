/** So many units around an end of a selection are looked at; no word is longer. */
const reach = 100;

/**
 * A range that begins and ends between words: a word that is selected in part is taken in whole, in any script
 * (Unicode UAX #29, with dictionaries for those that write no spaces).
 */
export function snapToWords(range: Range): Range {
  const snapped = range.cloneRange();
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = isText(startContainer) && edgeOfWord(startContainer, startOffset, 'start');
  const end = isText(endContainer) && edgeOfWord(endContainer, endOffset, 'end');
  if (start) snapped.setStart(start.node, start.offset);
  if (end) snapped.setEnd(end.node, end.offset);
  return snapped;
}

/** In a frame a node is of another realm, where `instanceof` fails. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

interface Place {
  node: Text;
  offset: number;
}

/** Where the word begins or ends that a place lies within; null between words. */
function edgeOfWord(node: Text, offset: number, edge: 'start' | 'end'): Place | null {
  const earlier = neighbors(node, 'previousNode', offset);
  const later = neighbors(node, 'nextNode', node.data.length - offset);
  const run = [...earlier.reverse(), node, ...later];
  const before = earlier.reduce((sum, { data }) => sum + data.length, 0) + offset;
  const text = run.map(({ data }) => data).join('');
  const from = Math.max(0, before - reach);
  const language = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? undefined;
  const words = segmenterFor(language).segment(text.slice(from, before + reach));
  const word = words.containing(before - from);
  if (!word?.isWordLike || from + word.index === before) return null;
  const at = from + word.index + (edge === 'start' ? 0 : word.segment.length);
  return placeIn(run, at, edge);
}

function segmenterFor(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    // A page may call its language anything.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

function placeIn(run: readonly Text[], at: number, edge: 'start' | 'end'): Place | null {
  let passed = 0;
  for (const node of run) {
    const { length } = node.data;
    const offset = at - passed;
    if (edge === 'start' ? offset < length : offset <= length) return { node, offset };
    passed += length;
  }
  return null;
}

/** Text on one side of a node that the same line of words goes on in, nearest first; `known` units are there already. */
function neighbors(node: Text, step: 'previousNode' | 'nextNode', known: number): Text[] {
  const root = node.getRootNode();
  const walker = (node.ownerDocument as Document).createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  walker.currentNode = node;
  const found: Text[] = [];
  let units = known;
  let line = lineOf(node);
  // Not only text is counted: a page may put any number of empty elements between two words.
  for (let looked = 0; units < reach && looked < reach; looked++) {
    const next = walker[step]();
    if (!next) break;
    if (!isText(next)) {
      if (next.nodeName === 'BR' || next.nodeName === 'IMG') break;
      continue;
    }
    if (lineOf(next) !== line) break;
    line = lineOf(next);
    found.push(next);
    units += next.data.length;
  }
  return found;
}

/** The nearest element around a node that is no part of a line of text. */
function lineOf(node: Text): Element | null {
  const view = node.ownerDocument.defaultView;
  let element = node.parentElement;
  while (element && view?.getComputedStyle(element).display.startsWith('inline')) {
    element = element.parentElement;
  }
  return element;
}
