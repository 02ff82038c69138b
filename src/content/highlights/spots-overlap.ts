/** True when two ranges have words in common. */
export function spotsOverlap({ range: one }: { range: Range }, { range: other }: { range: Range }) {
  if (one.startContainer.getRootNode() !== other.startContainer.getRootNode()) return false;
  return (
    one.compareBoundaryPoints(Range.START_TO_END, other) > 0 &&
    one.compareBoundaryPoints(Range.END_TO_START, other) < 0
  );
}
