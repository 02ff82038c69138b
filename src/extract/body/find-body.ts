import { BodySearch } from './body-search.ts';

/** What Readability chose, as elements of the untouched copy. */
export interface Body {
  /** Containers in reading order; none holds another. */
  roots: Element[];
  /** Everything that Readability kept of them. */
  kept: Set<Element>;
  byline: string | null;
}

/** The containers of the article's body, by Readability. */
export function findBody(page: Document): Body | null {
  if (meanDepth(page.body) > deepest) return null;
  const found = new BodySearch(page).search();
  if (!found) return null;
  const kept = new Set<Element>();
  for (const element of found.kept) {
    // Readability takes single wrappers away: what holds something kept is kept too.
    for (let up: Element | null = element; up && !kept.has(up); up = up.parentElement) kept.add(up);
  }
  const roots: Element[] = [];
  for (const top of found.tops) if (!roots.at(-1)?.contains(top)) roots.push(top);
  return roots.length ? { roots, kept, byline: found.authors } : null;
}

/**
 * Of the letters of a page, over which Readability goes once for each element around them. Pages of news have
 * fifteen or twenty; where there are many more, it would take squared time, and the blocks are weighed without it.
 */
const deepest = 80;

function meanDepth(body: Element): number {
  const document = body.ownerDocument;
  const walker = document.createTreeWalker(body, 5);
  let depth = 0;
  let letters = 0;
  let letterDepths = 0;
  let node: Node | null = walker.firstChild();
  while (node) {
    if (node.nodeType === 3) {
      const length = node.nodeValue?.length ?? 0;
      letters += length;
      letterDepths += length * depth;
    }
    const inner = walker.firstChild();
    if (inner) {
      depth++;
      node = inner;
      continue;
    }
    node = walker.nextSibling();
    while (!node && walker.parentNode() && depth > 0) {
      depth--;
      node = walker.nextSibling();
    }
  }
  return letterDepths / Math.max(1, letters);
}
