import { isRendered, type Sight } from './visibility.ts';

/** Attribute by which a copied element names the live one it stands for. Only ever on the copy. */
export const sourceAttribute = 'data-gloss-source';

export interface PageCopy {
  /** An inert document: the body alone, without scripts and without what the reader cannot see. */
  document: Document;
  /** The live element of a copied one. */
  sourceOf(element: Element): Element | undefined;
  /** Live elements whose text was left out because it is hidden. */
  hidden: Element[];
}

const leftOut = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS OBJECT EMBED LINK META HEAD AUDIO VIDEO MAP DIALOG SELECT OPTION DATALIST TEXTAREA INPUT PROGRESS METER MATH-JAX'.split(
    ' ',
  ),
);

/**
 * Copies what the reader sees into an inert document, through open shadow roots and frames of the
 * same origin. The live page is only read: no attribute, no custom element constructor, no request.
 */
export function copyPage(live: Document, sight: Sight): PageCopy {
  const copy = live.implementation.createHTMLDocument(live.title);
  const sources: Element[] = [];
  const hidden: Element[] = [];

  const copyChildren = (from: Node, to: Node): void => {
    for (let child = from.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) {
        to.appendChild(copy.createTextNode(child.nodeValue ?? ''));
      } else if (child.nodeType === 1) {
        copyElement(child as Element, to);
      }
    }
  };

  const copyElement = (element: Element, to: Node): void => {
    const tag = element.tagName.toUpperCase();
    if (leftOut.has(tag)) return;
    if (tag === 'IFRAME' || tag === 'FRAME') {
      const framed = sameOriginBody(element);
      if (framed && isRendered(element, sight)) copyChildren(framed, emptyCopy('div', element, to));
      return;
    }
    if (!isRendered(element, sight)) {
      hidden.push(element);
      return;
    }
    const twin = copy.importNode(element, false);
    twin.setAttribute(sourceAttribute, String(sources.push(element) - 1));
    to.appendChild(twin);
    if (element.shadowRoot) copyShadow(element.shadowRoot, element, twin);
    else copyChildren(element, twin);
  };

  /** Shadow content, with the light children where their slots are. */
  const copyShadow = (root: ShadowRoot, host: Element, to: Node): void => {
    copyChildren(root, to);
    const slots = (to as Element).querySelectorAll('slot');
    if (!slots.length) return;
    for (const slot of slots) {
      const name = slot.getAttribute('name') ?? '';
      const given = [...host.childNodes].filter((node) =>
        node.nodeType === 1
          ? ((node as Element).getAttribute('slot') ?? '') === name
          : name === '' && node.nodeType === 3,
      );
      if (!given.length) continue;
      slot.textContent = '';
      for (const node of given) {
        if (node.nodeType === 1) copyElement(node as Element, slot);
        else slot.appendChild(copy.createTextNode(node.nodeValue ?? ''));
      }
    }
  };

  const emptyCopy = (tag: string, source: Element, to: Node): Element => {
    const element = copy.createElement(tag);
    element.setAttribute(sourceAttribute, String(sources.push(source) - 1));
    to.appendChild(element);
    return element;
  };

  if (live.body) {
    for (const { name, value } of live.body.attributes) {
      if (name === 'class' || name === 'id') copy.body.setAttribute(name, value);
    }
    copy.body.setAttribute(sourceAttribute, String(sources.push(live.body) - 1));
    copyChildren(live.body, copy.body);
  }
  return {
    document: copy,
    hidden,
    sourceOf(element) {
      const index = element.getAttribute(sourceAttribute);
      return index === null ? undefined : sources[Number(index)];
    },
  };
}

function sameOriginBody(frame: Element): Element | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    // A frame of another origin throws on access: what stands in it is not this page's text.
    return null;
  }
}
