import { parentShown } from '#content/anchoring/shown-tree.ts';
import { extractHere } from '#content/reading/extract-here.ts';
import type { PageRules } from '#domain/article/page-rules.ts';
import type { Extraction } from '#extract/extract-article.ts';

/** Words of the live page that are read, or not, as one. */
export interface LiveBlock {
  /** The innermost block-level element around the words. */
  element: Element;
  text: string;
  isRead: boolean;
}

/** What became of each block of the page, with certain rules. */
export class PageBlocks {
  readonly extraction: Extraction;
  /** In reading order, each element once. */
  readonly blocks: LiveBlock[] = [];
  /** The inert copy of the page, for which selectors are made. */
  #copy: Document = document;
  readonly #twins = new Map<Element, Element>();
  /** What stands in a part of the page: the blocks of every element that holds any. */
  readonly #within = new Map<Element, LiveBlock[]>();

  constructor(rules: PageRules) {
    this.extraction = extractHere(rules, (page, all, read) => {
      this.#copy = page.document;
      const isRead = new Set(read.map(({ element }) => element));
      const known = new Map<Element, LiveBlock>();
      for (const { element: copy, text } of all) {
        const element = page.sourceOf(copy);
        if (!element) continue;
        const before = known.get(copy);
        if (before) {
          before.text += ` ${text}`;
          continue;
        }
        const block = { element, text, isRead: isRead.has(copy) };
        known.set(copy, block);
        this.blocks.push(block);
        for (let up: Element | null = copy; up; up = up.parentElement) {
          const around = page.sourceOf(up);
          if (!around || around.localName === 'body') break;
          this.#twins.set(around, up);
          const inside = this.#within.get(around);
          if (inside) inside.push(block);
          else this.#within.set(around, [block]);
        }
      }
    });
  }

  get copy(): Document {
    return this.#copy;
  }

  /** The element of the copy that stands for a live one with text in it. */
  copyOf(element: Element): Element | undefined {
    return this.#twins.get(element);
  }

  /** The blocks that stand in a part of the page, in reading order. */
  inside(element: Element): readonly LiveBlock[] {
    return this.#within.get(element) ?? [];
  }

  /** True when most of what stands in a part is read. */
  isRead(element: Element): boolean {
    const read = this.inside(element).filter((block) => block.isRead);
    return lengthOf(read) * 2 >= lengthOf(this.inside(element)) && read.length > 0;
  }

  /** The innermost part with text in it that holds the element; null where there is none but the page. */
  partAround(element: Element | null): Element | null {
    for (let up = element; up; up = parentShown(up)) if (this.#within.has(up)) return up;
    return null;
  }

  /** The next larger part that holds more than this one; null where that is the page. */
  larger(element: Element): Element | null {
    const count = this.inside(element).length;
    let up = this.partAround(parentShown(element));
    while (up && this.inside(up).length === count) up = this.partAround(parentShown(up));
    return up;
  }
}

/** Characters in all of them. */
export const lengthOf = (blocks: readonly LiveBlock[]) =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);
