import { overlaysOf } from './overlays.ts';
import { settleScripts } from './settle-scripts.ts';
import { childNodesOf, contains, queryAll, shadowOf, unclobber } from './unclobbered.ts';
import { hidingMarkup, isRendered, type Sight } from './visibility.ts';

export interface PageCopy {
  /** An inert document: the body alone, without scripts and without what the reader cannot see. */
  document: Document;
  /** The live element of a copied one. */
  sourceOf(element: Element): Element | undefined;
  /** The copied element of a live one. */
  copyOf(source: Element): Element | undefined;
  /** Live elements whose text was left out because it is hidden. */
  hidden: Element[];
}

/** What is done with elements of a tag; one question an element, since a page has thousands. */
type Way = 'leave out' | 'frame' | 'within lines';
const tags = new Map<string, Way>();
for (const tag of 'SCRIPT STYLE NOSCRIPT TEMPLATE svg SVG CANVAS OBJECT EMBED LINK META HEAD AUDIO VIDEO MAP DIALOG SELECT OPTION DATALIST TEXTAREA INPUT PROGRESS METER MATH-JAX'.split(
  ' ',
))
  tags.set(tag, 'leave out');
for (const tag of ['IFRAME', 'FRAME']) tags.set(tag, 'frame');
for (const tag of ['A', 'B', 'EM', 'FONT', 'I', 'LABEL', 'S', 'SMALL', 'SPAN', 'STRONG', 'U'])
  tags.set(tag, 'within lines');

/**
 * Copies what the reader sees into an inert document, through open shadow roots and frames of the
 * same origin. The live page is only read: no attribute, no custom element constructor, no request.
 * The browser clones all of it at once, which is much faster than node by node; then both trees are
 * gone through side by side, and what is not seen is taken out of the clone.
 */
export function copyPage(live: Document, sight: Sight): PageCopy {
  const copy = live.implementation.createHTMLDocument(live.title);
  const sources = new Map<Element, Element>();
  const hidden: Element[] = [];
  const overlays = overlaysOf(live, sight);
  /** Without layout, copies whose markup may hide them: asked of the browser at once, not of each. */
  const suspects = new Set<Element>();
  const isSeen = (source: Element, twin: Element) =>
    (!sight.hasLayout && !suspects.has(twin)) || isRendered(source, sight);

  /** `to` is not in the document until all is done: putting nodes in and out is then a matter of pointers. */
  const cloneInto = (nodes: Iterable<Node>, to: Element): void => {
    for (const node of [...nodes]) to.appendChild(copy.importNode(node, true));
    tidy(to);
  };

  const tidy = (to: Element): void => {
    unclobber(to);
    const comments = copy.createTreeWalker(to, 128);
    const found: Comment[] = [];
    while (comments.nextNode()) found.push(comments.currentNode as Comment);
    for (const comment of found) comment.remove();
    if (sight.hasLayout) return;
    for (const one of to.querySelectorAll(hidingMarkup)) suspects.add(one);
  };

  /** `to` holds a clone of all that `from` holds. */
  const walk = (from: Element | ShadowRoot, to: ParentNode): void =>
    settle(queryAll(from, '*'), [...to.querySelectorAll('*')]);

  /** Elements and their clones, both lists in the order of the document. */
  const settle = (from: readonly Element[], clones: readonly Element[]): void => {
    /** All of it is done with: what stands in it is passed over. */
    let done: Element | null = null;
    const inLines: Element[] = [];
    for (let at = 0; at < from.length; at++) {
      const source = from[at] as Element;
      if (done && contains(done, source)) continue;
      const twin = clones[at];
      if (!twin) return;
      const way = tags.get(twin.tagName);
      done = settleOne(source, twin, way) ? source : null;
      if (way === 'within lines') inLines.push(twin);
    }
    // About one element in ten is an icon's wrapper; without them every later pass is faster.
    for (let twin = inLines.pop(); twin; twin = inLines.pop()) if (!twin.firstChild) twin.remove();
  };

  /** True where nothing is left to do for what stands in it. */
  const settleOne = (source: Element, twin: Element, way: Way | undefined): boolean => {
    if (way === 'leave out' || overlays.has(source)) {
      twin.remove();
      return true;
    }
    if (way === 'frame') {
      const framed = sameOriginBody(source);
      if (framed && isSeen(source, twin)) {
        const box = copy.createElement('div');
        twin.replaceWith(box);
        sources.set(box, source);
        cloneInto(childNodesOf(framed), box);
        walk(framed, box);
      } else twin.remove();
      return true;
    }
    if (!isSeen(source, twin)) {
      hidden.push(source);
      twin.remove();
      return true;
    }
    sources.set(twin, source);
    const shadow = shadowOf(source);
    if (shadow) copyShadow(shadow, source, twin);
    return shadow !== null;
  };

  /** Shadow content, with the light children where their slots are. */
  const copyShadow = (root: ShadowRoot, host: Element, twin: Element): void => {
    twin.textContent = '';
    cloneInto(root.childNodes, twin);
    walk(root, twin);
    for (const slot of twin.querySelectorAll('slot')) {
      const name = slot.getAttribute('name') ?? '';
      const given = [...childNodesOf(host)].filter((node) =>
        node.nodeType === 1
          ? ((node as Element).getAttribute('slot') ?? '') === name
          : name === '' && node.nodeType === 3,
      );
      if (!given.length) continue;
      slot.textContent = '';
      cloneInto(given, slot);
      let put = slot.firstElementChild;
      for (const node of given) {
        if (node.nodeType !== 1 || !put) continue;
        const next: Element | null = put.nextElementSibling;
        settle(
          [node as Element, ...queryAll(node as Element, '*')],
          [put, ...put.querySelectorAll('*')],
        );
        put = next;
      }
    }
  };

  if (live.body) {
    const body = copy.importNode(live.body, true);
    for (const { name } of [...body.attributes]) {
      if (name !== 'class' && name !== 'id') body.removeAttribute(name);
    }
    tidy(body);
    sources.set(body, live.body);
    walk(live.body, body);
    copy.body.replaceWith(body);
    settleScripts(body);
  }
  return {
    document: copy,
    hidden,
    sourceOf: (element) => sources.get(element),
    copyOf(source) {
      for (const [copied, live] of sources) if (live === source) return copied;
      return undefined;
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
