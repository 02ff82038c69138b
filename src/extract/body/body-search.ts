import { Readability } from '@mozilla/readability';
import { linesOf } from '#extract/metadata/lines-of.ts';
import { isOfOtherArticle, isOfQuotation } from '#extract/metadata/other-articles.ts';

/** What of Readability's own steps is replaced below, and what these ask of it. */
interface Steps {
  parse(): unknown;
  _articleByline?: string;
  _unwrapNoscriptImages(document: Document): void;
  _prepDocument(): void;
  _grabArticle(page: Page): Element | null;
  _isProbablyVisible(element: Element): boolean;
  _isValidByline(element: Element, names: string): boolean;
  _isElementWithoutContent(element: Element): boolean;
  _hasSingleTagInsideElement(element: Element, tag: string): boolean;
  _getInnerText(element: Element, withSingleSpaces?: boolean): string;
  _getLinkDensity(element: Element): number;
  _removeNodes(nodes: ArrayLike<Node>, isUnwanted?: RemovalTest): void;
  _hasChildBlockElement(element: Element): boolean;
  _setNodeTag(element: Element, tag: string): Element;
  _cleanStyles(element: Element): void;
  _fixLazyImages(element: Element): void;
  REGEXPS: { byline: RegExp };
}

type RemovalTest = (this: Steps, node: Element, at: number, nodes: ArrayLike<Node>) => boolean;

/** What Readability does with the body of the page as a whole: it keeps its markup to begin anew with. */
interface Page {
  innerHTML: string;
  readonly firstChild: Node | null;
  appendChild(node: Node): void;
}

const ReadabilitySteps = Readability as unknown as new (
  document: Document,
  options: { disableJSONLD: boolean },
) => Steps;

/** What was chosen, as elements of the document that was searched. */
export interface Found {
  /** In the order of the document. */
  kept: Element[];
  /** Those of them that stand in no other that was kept. */
  tops: Element[];
  /** What Readability made of them, in a document of its own. */
  content: Element;
  /** As Readability gives it. */
  byline: string | null;
  /** The same in its lines; null where it names those of another article or a quotation. */
  authors: string | null;
}

/**
 * Readability as far as it searches for the body, with the same result and about half of its time:
 * it makes no markup of what it found, and what it asks of every element is asked in an order that
 * mostly ends with the first question. It works on a copy of `searched`, which stays as it is.
 */
export class BodySearch extends ReadabilitySteps {
  readonly #searched: Document;
  readonly #work: Document;
  /** All elements of the copy, each time that it is begun anew, in the order of the document. */
  readonly #copies: NodeListOf<Element>[] = [];
  readonly #renamed = new Map<Element, Element>();
  #found: Element | null = null;
  #authors: string | null = null;
  /** What was asked of one element, while nothing is taken out of the page. */
  #texts: Map<Element, string> | null = null;

  constructor(searched: Document) {
    const work = searched.cloneNode(true) as Document;
    super(work, { disableJSONLD: true });
    this.#searched = searched;
    this.#work = work;
    this.#copies.push(work.body.querySelectorAll('*'));
  }

  /** What Readability chose; null when there is nothing. */
  search(): Found | null {
    this.parse();
    const content = this.#found;
    if (!content) return null;
    const chosen = new Set(content.querySelectorAll('*'));
    const originals = this.#searched.body.querySelectorAll('*');
    const kept: Element[] = [];
    const tops: Element[] = [];
    let top: Element | null = null;
    for (const copies of this.#copies) {
      for (let at = 0; at < copies.length; at++) {
        const copy = this.#nowIs(copies[at] as Element);
        if (!chosen.has(copy)) continue;
        const original = originals[at] as Element;
        kept.push(original);
        if (top?.contains(copy)) continue;
        top = copy;
        tops.push(original);
      }
    }
    const byline = this._articleByline ?? null;
    return { kept, tops, content, byline, authors: byline === null ? null : this.#authors };
  }

  #nowIs(element: Element): Element {
    let now = element;
    for (let next = this.#renamed.get(now); next; next = this.#renamed.get(now)) now = next;
    return now;
  }

  override _setNodeTag(element: Element, tag: string): Element {
    const made = super._setNodeTag(element, tag);
    this.#renamed.set(element, made);
    return made;
  }

  /** Says that nothing was found, so that `parse` does not go on to make markup and plain text of it. */
  override _grabArticle(): null {
    this.#found = super._grabArticle(this.#page());
    return null;
  }

  #page(): Page {
    const { body } = this.#work;
    const beginAnew = () => {
      const again = this.#work.importNode(this.#searched.body, true);
      this.#copies.push(again.querySelectorAll('*'));
      body.replaceChildren(...again.childNodes);
      this._unwrapNoscriptImages(this.#work);
      this._prepDocument();
    };
    return {
      get innerHTML() {
        return '';
      },
      set innerHTML(_markup) {
        beginAnew();
      },
      get firstChild() {
        return body.firstChild;
      },
      appendChild(node) {
        body.appendChild(node);
      },
    };
  }

  /** Asking an element for its style is dear, and most have none. */
  override _isProbablyVisible(element: Element): boolean {
    const mayHide =
      element.hasAttribute('style') ||
      element.hasAttribute('hidden') ||
      element.hasAttribute('aria-hidden');
    return !mayHide || super._isProbablyVisible(element);
  }

  /** Measures the text, of the whole page at first, only of what is named as a byline. */
  override _isValidByline(element: Element, names: string): boolean {
    const mayBe =
      this.REGEXPS.byline.test(names) ||
      element.hasAttribute('rel') ||
      element.hasAttribute('itemprop');
    const isByline = mayBe && super._isValidByline(element, names);
    if (isByline) this.#authors = bylineOf(element, this.#work.querySelector('h1'));
    return isByline;
  }

  override _isElementWithoutContent(element: Element): boolean {
    return !hasWords(element) && super._isElementWithoutContent(element);
  }

  override _hasChildBlockElement(element: Element): boolean {
    return element.querySelector('blockquote, dl, div, img, ol, p, pre, table, ul') !== null;
  }

  override _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    return element.childElementCount === 1 && super._hasSingleTagInsideElement(element, tag);
  }

  override _getLinkDensity(element: Element): number {
    return element.querySelector('a') ? super._getLinkDensity(element) : 0;
  }

  /** Before it decides on an element it asks for the same texts half a dozen times. */
  override _removeNodes(nodes: ArrayLike<Node>, isUnwanted?: RemovalTest): void {
    const isUnwantedHere: RemovalTest = (node, at, all) => {
      this.#texts = new Map();
      return isUnwanted?.call(this, node, at, all) ?? true;
    };
    super._removeNodes(nodes, isUnwantedHere);
    this.#texts = null;
  }

  override _getInnerText(element: Element, withSingleSpaces = true): string {
    if (!withSingleSpaces || !this.#texts) return super._getInnerText(element, withSingleSpaces);
    let text = this.#texts.get(element);
    if (text === undefined) {
      text = super._getInnerText(element);
      this.#texts.set(element, text);
    }
    return text;
  }

  /** Of no matter to what is chosen. */
  override _cleanStyles(): void {}
  override _fixLazyImages(): void {}
}

/** Its lines, where they are of this article: who is quoted or wrote another is marked as an author too. */
function bylineOf(element: Element, heading: Element | null): string | null {
  if (isOfQuotation(element) || isOfOtherArticle(element, heading)) return null;
  const named = element.querySelector('[itemprop*="name"]') ?? element;
  const lines = linesOf(named);
  // Names may stand beside each other with nothing but a line of the markup's own between them.
  return lines.includes('\n') ? lines : (named.textContent ?? '').trim();
}

/** True as soon as a character is found that is no space. */
function hasWords(node: Node): boolean {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3 ? /\S/.test(child.nodeValue ?? '') : hasWords(child)) return true;
  }
  return false;
}
