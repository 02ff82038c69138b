/** The parts of the selectors that pointing at a block makes: names, attributes, places, and what is around them. */
const part =
  /\s*(>)\s*|(\s+)|[#.]?(?:[\w-]|\P{ASCII}|\\[\da-f]{1,6} ?|\\[^\n])+|\[[\w-]+\*?="(?:[^"\\]|\\[^\n])*"\]|:nth-of-type\(\d{1,4}\)/iuy;

const mostDeep = 100;
const mostLoose = 4;

/**
 * Whether a selector is like one that the reader makes by pointing at a block. Everything else, `:has()` and
 * lists among it, can take the browser minutes on one page; these cost no more than to walk through it.
 */
export function isPickedSelector(selector: string): boolean {
  let deep = 0;
  let loose = 0;
  part.lastIndex = 0;
  for (let at = 0; at < selector.length; at = part.lastIndex) {
    const [, child, descendant] = part.exec(selector) ?? [null];
    if (part.lastIndex <= at) return false;
    if (child && ++deep > mostDeep) return false;
    if (descendant && ++loose > mostLoose) return false;
  }
  return selector.trim() !== '';
}
