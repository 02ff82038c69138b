import { boxOf, parentOf, queryAll } from './unclobbered.ts';
import type { Sight } from './visibility.ts';

/** So many wrappers of no height may stand around what is fixed to the window. */
const deepest = 3;

/**
 * What lies over the page and stays in the window while it is scrolled: banners of consent, bars, chats. Looked
 * for beside the page's heading and what that stands in, never in its own parts, however long they are.
 */
export function overlaysOf(live: Document, { view, hasLayout }: Sight): Set<Element> {
  const overlays = new Set<Element>();
  const { body } = live;
  if (!hasLayout || !view || !body) return overlays;
  const path = new Set<Element>([body]);
  const own = ['main h1, article h1, [role="main"] h1', 'h1', 'main, article, [role="main"]']
    .map((places) => queryAll(live, places))
    .find((found) => found.length > 0);
  for (const place of own ?? []) {
    for (let up: Element | null = place; up && !path.has(up); up = parentOf(up)) path.add(up);
  }
  const look = (element: Element, depth: number): void => {
    const style = view.getComputedStyle(element);
    if (style.display === 'none') return;
    const box = boxOf(element);
    if (style.position === 'fixed') {
      // Without a heading, what fills the window may be the page itself.
      if (own || box.height < view.innerHeight * 0.6) overlays.add(element);
    } else if (box.height < 2 && depth < deepest) {
      for (const child of element.children) look(child, depth + 1);
    }
  };
  for (const element of path) {
    for (const child of element.children) if (!path.has(child)) look(child, 0);
  }
  return overlays;
}
