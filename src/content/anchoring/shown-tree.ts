import { documentOf, nodeTypeOf, parentNodeOf } from '#extract/page/unclobbered.ts';

/** The frame that shows the document of a node; null in the page's own document. */
export function frameOf(node: Node): Element | null {
  return documentOf(node)?.defaultView?.frameElement ?? null;
}

/** The parent in the flat tree, through slots, shadow roots and frames. */
export function parentShown(node: Node): Element | null {
  if (nodeTypeOf(node) !== Node.DOCUMENT_NODE && 'assignedSlot' in node && node.assignedSlot) {
    return node.assignedSlot as Element;
  }
  const parent = parentNodeOf(node);
  const type = parent && nodeTypeOf(parent);
  if (type === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host ?? null;
  if (type === Node.DOCUMENT_NODE) return frameOf(node);
  return (parent as Element | null) ?? null;
}
