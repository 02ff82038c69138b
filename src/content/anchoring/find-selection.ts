import { walkText } from './walk-text.ts';

/**
 * What the reader has selected in the page, its open shadow roots and its frames of the same origin,
 * as a range; null for nothing. Of several the innermost counts.
 */
export function findSelection(root: Document): Range | null {
  let found: Range | null = null;
  walkText(root, 'displayed', {
    text: () => undefined,
    edge: () => undefined,
    tree(tree) {
      found = selectionWithin(tree) ?? found;
    },
  });
  return found;
}

function selectionWithin(tree: Document | ShadowRoot): Range | null {
  const document = tree.nodeType === Node.DOCUMENT_NODE ? (tree as Document) : tree.ownerDocument;
  const selection = document?.getSelection();
  if (!document || !selection || selection.rangeCount === 0) return null;
  if (tree === document) {
    const range = selection.getRangeAt(0);
    return range.collapsed ? null : range.cloneRange();
  }
  const [composed] = selection.getComposedRanges?.({ shadowRoots: [tree as ShadowRoot] }) ?? [];
  if (!composed || composed.collapsed) return null;
  if (composed.startContainer.getRootNode() !== tree) return null;
  if (composed.endContainer.getRootNode() !== tree) return null;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}
