import type { Spot } from './painted-page.ts';

/** What a click does by itself, and must go on doing. */
const acts =
  'a[href], area[href], button, input, textarea, select, option, label, summary, video, audio, [contenteditable=""], [contenteditable="true"], [role="button"], [role="link"], [role="tab"], [onclick]';

/**
 * What is highlighted under a click of the reader's; null for a click that belongs to the page
 * (a link, a control), that ends a selection of text, or that hits something lying over the words.
 */
export function spotAtClick(event: MouseEvent, spots: readonly Spot[]): Spot | null {
  if (!event.isTrusted || event.defaultPrevented || event.button !== 0 || event.detail > 1) {
    return null;
  }
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const [target] = event.composedPath();
  if (!isElement(target) || target.closest(acts)) return null;
  if (target.ownerDocument.getSelection()?.isCollapsed === false) return null;
  const hit = spots.filter(({ range }) => covers(range, target, event.clientX, event.clientY));
  // A few marked words within a sentence could not be reached otherwise.
  const [smallest = null] = hit.sort(
    (one, other) => one.quote.exact.length - other.quote.exact.length,
  );
  return smallest;
}

/** In a frame an element is of another realm, where `instanceof` fails. */
function isElement(target: EventTarget | undefined): target is Element {
  return target !== undefined && (target as Node).nodeType === Node.ELEMENT_NODE;
}

function covers(range: Range, target: Element, x: number, y: number): boolean {
  if (range.startContainer.getRootNode() !== target.getRootNode()) return false;
  if (!range.intersectsNode(target)) return false;
  for (const { left, right, top, bottom } of range.getClientRects()) {
    // The line beneath the words belongs to them.
    if (x >= left && x <= right && y >= top && y <= bottom + 3) return true;
  }
  return false;
}
