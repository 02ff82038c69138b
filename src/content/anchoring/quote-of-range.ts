import type { OwnMark } from '#domain/story/own-mark.ts';
import { frameOf } from './shown-tree.ts';
import { walkText } from './walk-text.ts';

/** Mostly the rest of the sentence: what it names tells it from one that is worded alike. */
const contextLength = 64;
/** Words and what stands around them, as in a W3C TextQuoteSelector. */
export type Quote = Pick<OwnMark, 'exact' | 'prefix' | 'suffix'>;
/** Longer marks than this, in UTF-16 units, are cut: they would be no highlight. */
const longest = 20_000;

/**
 * The displayed words of a range and those around them, as a W3C TextQuoteSelector; paragraphs are
 * parted by a blank line, as in an article's text. Null when nothing in the range is displayed.
 */
export function quoteOfRange(root: Document, range: Range): Quote | null {
  const words = { before: '', within: '', after: '' };
  walkText(root, 'displayed', {
    edge() {
      if (words.after) words.after += edge;
      else if (words.within) words.within += edge;
      else words.before += edge;
    },
    text(node) {
      const { data } = node;
      const [start, end] = partWithin(range, node);
      if (start === end) {
        if (words.within) words.after = cutStart(words.after + data);
        else words.before = cutEnd(words.before + data);
        return;
      }
      if (!words.within) words.before = cutEnd(words.before + data.slice(0, start));
      words.within += data.slice(start, end);
      words.after = cutStart(words.after + data.slice(end));
    },
  });
  const [lead = ''] = /^[\s\0]*/u.exec(words.within) ?? [];
  const [trail = ''] = /[\s\0]*$/u.exec(words.within.slice(lead.length)) ?? [];
  const within = words.within.slice(lead.length, words.within.length - trail.length);
  const exact = tidy(within).slice(0, longest).trim();
  if (!exact) return null;
  return {
    exact,
    prefix: tidy(words.before + lead).slice(-contextLength),
    suffix: tidy(trail + words.after).slice(0, contextLength),
  };
}

/** Stands for the edge of a paragraph while the words are collected: no text node holds it. */
const edge = '\0';

/** Enough to have the context after white space is made single; a long page need not be kept for it. */
const room = 400;
const cutEnd = (text: string) => text.slice(-room);
const cutStart = (text: string) => text.slice(0, room);

const gaps = /[\s\0]+/gu;

/** White space made single, an edge between paragraphs a blank line. */
function tidy(text: string): string {
  return text.replace(gaps, (gap) => (gap.includes(edge) ? '\n\n' : ' '));
}

/** The offsets between which a text node lies in the range; equal when it does not. */
function partWithin(range: Range, node: Text): [number, number] {
  const tree = range.startContainer.getRootNode();
  let at: Node = node;
  while (at.getRootNode() !== tree) {
    const above = at.getRootNode();
    const host = above.nodeType === Node.DOCUMENT_NODE ? frameOf(at) : (above as ShadowRoot).host;
    if (!host) return [0, 0];
    at = host;
  }
  if (!range.intersectsNode(at)) return [0, 0];
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : node.data.length;
  return start < end ? [start, end] : [0, 0];
}
