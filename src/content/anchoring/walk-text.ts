import {
  checkVisibility,
  documentOf,
  firstChildOf,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  shadowOf,
} from '#extract/page/unclobbered.ts';

/** Told of a page's text nodes in the order in which they are shown. */
export interface TextVisitor {
  text(node: Text): void;
  /** Something that parts words stands here: the edge of a block, a line break, a cell. */
  edge(): void;
  /** A tree of its own was entered: a document, an open shadow root, a frame's document. */
  tree?(root: Document | ShadowRoot): void;
}

/** Elements whose text is never shown as text, and readings of characters, which are none of the article's. */
const silent = new Set(
  'head,script,style,noscript,template,title,meta,link,textarea,input,select,datalist,svg,canvas,audio,video,object,embed,annotation,annotation-xml,rp,rt,rtc'.split(
    ',',
  ),
);

/** Elements that do not part the words around them. */
const inline = new Set(
  'a,abbr,acronym,b,bdi,bdo,big,cite,code,data,del,dfn,em,font,i,ins,kbd,label,mark,nobr,q,ruby,rb,s,samp,slot,small,span,strike,strong,sub,sup,time,tt,u,var,wbr'.split(
    ',',
  ),
);

/**
 * Walks the flat tree under `root`: through open shadow roots and their slots and through frames
 * of the same origin. With `displayed`, what is not displayed is passed over.
 */
export function walkText(root: Document, reach: 'displayed' | 'all', visitor: TextVisitor): void {
  const displayedOnly = reach === 'displayed';

  const visitNode = (node: Node, type = nodeTypeOf(node)): void => {
    if (type === Node.TEXT_NODE) visitor.text(node as Text);
    else if (type === Node.ELEMENT_NODE) visitElement(node as Element);
  };

  const visitChildren = (parent: Node): void => {
    // Asked where there is text at all: in Firefox each look at a node of the page costs.
    let showsText: boolean | null = displayedOnly ? null : true;
    for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
      const type = nodeTypeOf(child);
      if (type === Node.TEXT_NODE) showsText ??= showsOwnText(parent);
      if (type !== Node.TEXT_NODE || showsText) visitNode(child, type);
    }
  };

  const visitDocument = (document: Document): void => {
    visitor.tree?.(document);
    if (document.body) visitElement(document.body);
  };

  const visitElement = (element: Element): void => {
    const name = nameOf(element);
    if (silent.has(name)) return;
    if (displayedOnly && !isDisplayed(element)) return;
    const parts = !inline.has(name);
    if (parts) visitor.edge();
    const shadowRoot = shadowOf(element);
    if (shadowRoot) {
      visitor.tree?.(shadowRoot);
      visitChildren(shadowRoot);
    } else if (name === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length === 0) visitChildren(element);
      for (const node of assigned) visitNode(node);
    } else if (name === 'iframe' || name === 'frame') {
      const inner = documentWithin(element as HTMLIFrameElement);
      if (inner) visitDocument(inner);
    } else {
      visitChildren(element);
    }
    if (parts) visitor.edge();
  };

  visitDocument(root);
}

/** The document of a frame of the same origin; null for any other. */
export function documentWithin(frame: HTMLIFrameElement | HTMLFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    // A frame that changed its origin meanwhile is closed to us, which is an answer, not a failure.
    return null;
  }
}

/** True when the element is laid out and not wholly transparent. */
function isDisplayed(element: Element): boolean {
  return (
    checkVisibility(element, { opacityProperty: true }) || styleOf(element)?.display === 'contents'
  );
}

/** `visibility` can be turned back on further down, so it is asked where text stands. */
function showsOwnText(parent: Node): boolean {
  if (nodeTypeOf(parent) !== Node.ELEMENT_NODE) return true;
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
    if (nodeTypeOf(child) === Node.TEXT_NODE && (child as Text).data.trim() !== '') {
      return styleOf(parent as Element)?.visibility === 'visible';
    }
  }
  return true;
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return documentOf(element)?.defaultView?.getComputedStyle(element);
}
