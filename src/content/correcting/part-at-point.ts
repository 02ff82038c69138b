import { documentWithin } from '#content/anchoring/walk-text.ts';
import { isOurs } from '#content/overlay/own-element.ts';
import type { PageBlocks } from './page-blocks.ts';
import { boxOf } from './pick-drawing.ts';

/** A part that covers more of the window than this is rather what stands behind the pointer. */
const mostOfWindow = 0.6;

/** The part of the page at a point of the window; null where the point lies beside everything. */
export function partAtPoint(page: PageBlocks, x: number, y: number): Element | null {
  const part = page.partAround(elementUnder(document, x, y));
  if (!part || page.inside(part).some(({ element }) => element === part)) return part;
  const { width, height } = boxOf(part);
  const shown = Math.min(width, innerWidth) * Math.min(height, innerHeight);
  return shown > innerWidth * innerHeight * mostOfWindow ? null : part;
}

/** The innermost element of the page itself at a point, within open shadow roots and frames too. */
export function elementUnder(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const hit = root
    .elementsFromPoint(x, y)
    .find((element) => !isOurs(element) && element.getRootNode() === root);
  if (!hit) return null;
  if (hit.shadowRoot) return elementUnder(hit.shadowRoot, x, y) ?? hit;
  const inner = /^i?frame$/.test(hit.localName) ? documentWithin(hit as HTMLIFrameElement) : null;
  if (!inner) return hit;
  const box = hit.getBoundingClientRect();
  return elementUnder(inner, x - box.left - hit.clientLeft, y - box.top - hit.clientTop) ?? hit;
}
