import { documentOf, nameOf, parentNodeOf, parentOf, slotOf } from './unclobbered.ts';

/**
 * The element around one as it is painted: the slot or the host of a shadow tree, and the frame around a document.
 * `closedSlotOf` knows the slots of closed trees.
 */
export function flatParentOf(
  element: Element,
  closedSlotOf: (element: Element) => Element | null,
): Element | null {
  const around = slotOf(element) ?? closedSlotOf(element) ?? parentOf(element);
  if (around) return around;
  const root = parentNodeOf(element);
  if (root && 'host' in root) return root.host as Element;
  return frameAround(element);
}

/** False for a document's outermost elements, which no shadow and no box of the document is around. */
export const isOutermost = (element: Element): boolean =>
  element === documentOf(element)?.documentElement || nameOf(element) === 'body';

function frameAround(element: Element): Element | null {
  try {
    return documentOf(element)?.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}
