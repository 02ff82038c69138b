import { BodySearch } from './body-search.ts';
import { numberAttribute, type PageCopy } from './copy-page.ts';

/** What Readability chose, as elements of the untouched copy. */
export interface Body {
  /** Containers in reading order; none holds another. */
  roots: Element[];
  /** Everything that Readability kept of them. */
  kept: Set<Element>;
  byline: string | null;
}

/**
 * The containers of the article's body: Readability is run on a second copy, and what it chose is
 * carried back by the numbers of its elements, so that the structure it flattens is still there.
 */
export function findBody(page: PageCopy): Body | null {
  const work = page.document.cloneNode(true) as Document;
  const found = new BodySearch(work, page.document.body).search();
  if (!found) return null;
  const kept = new Set<Element>();
  const tops: Element[] = [];
  let top: Element | null = null;
  for (const element of found.content.querySelectorAll(`[${numberAttribute}]`)) {
    const original = page.numbered[Number(element.getAttribute(numberAttribute))];
    if (!original) continue;
    // Readability takes single wrappers away: what holds something kept is kept too.
    for (let up: Element | null = original; up && !kept.has(up); up = up.parentElement)
      kept.add(up);
    if (top?.contains(element)) continue;
    top = element;
    tops.push(original);
  }
  tops.sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
  const roots: Element[] = [];
  for (const one of tops) if (!roots.at(-1)?.contains(one)) roots.push(one);
  return roots.length ? { roots, kept, byline: found.byline } : null;
}
