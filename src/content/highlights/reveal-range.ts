import { frameOf, parentShown } from '#content/anchoring/shown-tree.ts';
import { documentWithin } from '#content/anchoring/walk-text.ts';

/** Scrolling that has not ended by then, in milliseconds, is not waited for. */
const longestScroll = 900;

/**
 * Brings a range to the middle of the view, unless it can be seen already: opens what is folded
 * around it, scrolls every container and frame on the way up. Smooth, unless the reader asked for
 * reduced motion. Resolves when it is there.
 */
export async function revealRange(range: Range): Promise<void> {
  openAround(range.startContainer);
  if (isSeen(range)) return;
  const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollContainers(range, smooth ? 'smooth' : 'instant');
  if (!smooth) return;
  await scrollEnded();
  // What was loaded or laid out on the way may have moved the sentence away again.
  if (!isSeen(range)) scrollContainers(range, 'instant');
}

/** True when the first line of the range is within the window and nothing lies over it. */
function isSeen(range: Range): boolean {
  const { left, top, bottom, width, height } = firstLineBox(range);
  if (top < 0 || bottom > innerHeight) return false;
  const hit = elementAt(document, left + width / 2, top + height / 2);
  return hit !== null && range.intersectsNode(hit);
}

/** The innermost element at a point, within shadow roots and frames too. */
function elementAt(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root.elementFromPoint(x, y);
  if (!hit) return null;
  if (hit.shadowRoot && hit.shadowRoot !== root) return elementAt(hit.shadowRoot, x, y) ?? hit;
  const inner = hit.localName === 'iframe' ? documentWithin(hit as HTMLIFrameElement) : null;
  if (!inner) return hit;
  const box = hit.getBoundingClientRect();
  return elementAt(inner, x - box.left - hit.clientLeft, y - box.top - hit.clientTop);
}

function openAround(node: Node): void {
  for (let at = parentShown(node); at; at = parentShown(at)) {
    if (at.localName === 'details') (at as HTMLDetailsElement).open = true;
    else if (at.getAttribute('hidden') === 'until-found') at.removeAttribute('hidden');
  }
}

function scrollContainers(range: Range, behavior: ScrollBehavior): void {
  for (let at = parentShown(range.startContainer); at; at = parentShown(at)) {
    const view = at.ownerDocument.defaultView;
    if (!view) return;
    const isPage = at === (at.ownerDocument.scrollingElement ?? at.ownerDocument.documentElement);
    if (!isPage && !scrolls(at, view)) continue;
    const box = firstLineBox(range, view);
    const port = isPage ? new DOMRect(0, 0, view.innerWidth, view.innerHeight) : portOf(at);
    const down = box.top + box.height / 2 - (port.top + port.height / 2);
    const aside = box.left < port.left || box.right > port.right ? box.left - port.left - 16 : 0;
    // An inner container moves at once, or the outer one would aim at where the sentence no longer is.
    const outermost = isPage && view === window;
    at.scrollBy({ top: down, left: aside, behavior: outermost ? behavior : 'instant' });
  }
}

/** The first line of the range in the coordinates of one of the windows around it. */
function firstLineBox(range: Range, view: Window = window): DOMRect {
  const [line = range.getBoundingClientRect()] = range.getClientRects();
  return inWindow(line, range, view);
}

/** A box that was measured where the range stands, in the coordinates of one of the windows around it. */
export function inWindow(measured: DOMRect, range: Range, view: Window = window): DOMRect {
  const box = DOMRect.fromRect(measured);
  for (let node: Node = range.startContainer; node.ownerDocument?.defaultView !== view; ) {
    const frame = frameOf(node);
    if (!frame) break;
    const outer = frame.getBoundingClientRect();
    box.x += outer.left + frame.clientLeft;
    box.y += outer.top + frame.clientTop;
    node = frame;
  }
  return box;
}

function portOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  return new DOMRect(
    box.left + element.clientLeft,
    box.top + element.clientTop,
    element.clientWidth,
    element.clientHeight,
  );
}

function scrolls(element: Element, view: Window): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) {
    return false;
  }
  const { overflowX, overflowY } = view.getComputedStyle(element);
  return /auto|scroll|hidden/.test(`${overflowX} ${overflowY}`);
}

function scrollEnded(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      document.removeEventListener('scrollend', end);
      resolve();
    };
    const timer = setTimeout(end, longestScroll);
    document.addEventListener('scrollend', end);
  });
}
