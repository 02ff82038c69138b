/** The frame that shows the document of a node; null in the page's own document. */
export function frameOf(node: Node): Element | null {
  return node.ownerDocument?.defaultView?.frameElement ?? null;
}

/** The parent in the flat tree, through slots, shadow roots and frames. */
export function parentShown(node: Node): Element | null {
  if (node.nodeType !== Node.DOCUMENT_NODE && 'assignedSlot' in node && node.assignedSlot) {
    return node.assignedSlot as Element;
  }
  const parent = node.parentNode;
  if (parent?.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host ?? null;
  if (parent?.nodeType === Node.DOCUMENT_NODE) return frameOf(node);
  return (parent as Element | null) ?? null;
}
