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
