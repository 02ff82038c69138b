/** True when two ranges cover the same words of the page: nothing but white space lies between their ends. */
export function coverSameWords(one: Range, other: Range): boolean {
  const tree = one.startContainer.getRootNode();
  if (tree !== other.startContainer.getRootNode()) return false;
  return (
    isBlankBetween(one.startContainer, one.startOffset, other.startContainer, other.startOffset) &&
    isBlankBetween(one.endContainer, one.endOffset, other.endContainer, other.endOffset)
  );
}

function isBlankBetween(node: Node, offset: number, otherNode: Node, otherOffset: number): boolean {
  const { ownerDocument } = node;
  if (!ownerDocument) return false;
  const between = ownerDocument.createRange();
  between.setStart(node, offset);
  // An end before the start moves both there.
  between.setEnd(otherNode, otherOffset);
  if (between.collapsed) {
    between.setStart(otherNode, otherOffset);
    between.setEnd(node, offset);
  }
  return between.toString().trim() === '';
}
