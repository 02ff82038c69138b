import { blank, foldedUnit, textOfUnits } from './fold-text.ts';
import { walkText } from './walk-text.ts';

/** The text of a page, folded for comparison, with the way back to its text nodes. */
export interface PageText {
  text: string;
  nodes: Text[];
  /** Place in `text` of each node's first unit; ascending. */
  starts: number[];
  /** For each unit of `text`, its offset in its node's data. */
  offsets: Int32Array;
  /** 1 where white space or the edge of a block stands before the unit. */
  breaks: Uint8Array;
}

/**
 * Reads the text of a page into one string, in the order in which it is shown.
 * `reach` says whether text that is not displayed (a closed `details`, a hidden copy) counts.
 */
export function readPageText(root: Document, reach: 'displayed' | 'all'): PageText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let capacity = 1 << 16;
  let units = new Uint16Array(capacity);
  let offsets = new Int32Array(capacity);
  let breaks = new Uint8Array(capacity);
  let length = 0;
  let parted = 1;

  const add = (unit: number, offset: number) => {
    if (length === capacity) {
      capacity *= 2;
      units = grown(units, new Uint16Array(capacity));
      offsets = grown(offsets, new Int32Array(capacity));
      breaks = grown(breaks, new Uint8Array(capacity));
    }
    units[length] = unit;
    offsets[length] = offset;
    breaks[length] = parted;
    parted = 0;
    length++;
  };

  walkText(root, reach, {
    edge() {
      parted = 1;
    },
    text(node) {
      const before = length;
      const { data } = node;
      for (let at = 0; at < data.length; at++) {
        const folded = foldedUnit(data.charCodeAt(at));
        if (typeof folded !== 'number') for (const unit of folded) add(unit, at);
        else if (folded >= 0) add(folded, at);
        else if (folded === blank) parted = 1;
      }
      if (length > before) {
        nodes.push(node);
        starts.push(before);
      }
    },
  });
  return {
    text: textOfUnits(units.subarray(0, length)),
    nodes,
    starts,
    offsets: offsets.slice(0, length),
    breaks: breaks.slice(0, length),
  };
}

function grown<T extends Uint16Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The node that holds a unit of the page's text, as an index into `nodes`. */
export function nodeAt(page: PageText, at: number): number {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((page.starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
