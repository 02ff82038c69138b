import { Readability } from '@mozilla/readability';
import { type PageCopy, sourceAttribute } from './copy-page.ts';

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
 * carried back through the source attribute, so that the structure it flattens is still there.
 */
export function findBody(page: PageCopy): Body | null {
  const work = page.document.cloneNode(true) as Document;
  const result = new Readability<Element>(work, {
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!result?.content) return null;
  const ids = new Set<string>();
  const rootIds: string[] = [];
  for (const element of result.content.querySelectorAll(`[${sourceAttribute}]`)) {
    const id = element.getAttribute(sourceAttribute) ?? '';
    ids.add(id);
    if (!element.parentElement?.closest(`[${sourceAttribute}]`)) rootIds.push(id);
  }
  const kept = new Set<Element>();
  const roots: Element[] = [];
  const wanted = new Set(rootIds);
  for (const element of page.document.body.querySelectorAll(`[${sourceAttribute}]`)) {
    const id = element.getAttribute(sourceAttribute) ?? '';
    if (ids.has(id)) {
      // Readability takes single wrappers away: what holds something kept is kept too.
      for (let at: Element | null = element; at && !kept.has(at); at = at.parentElement)
        kept.add(at);
    }
    if (wanted.has(id) && !roots.some((root) => root.contains(element))) roots.push(element);
  }
  return roots.length ? { roots, kept, byline: result.byline ?? null } : null;
}
