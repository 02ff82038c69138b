import { isPickedSelector } from '#domain/article/picked-selector.ts';
import type { PageBlock } from './collect-blocks.ts';
import type { Trace } from './trace.ts';

/** What the reader decided for a site or an article, as CSS selectors for the copy of the page. */
export interface SiteRules {
  leaveOut: readonly string[];
  takeIn: readonly string[];
}

export type Decision = 'leave out' | 'take in';

/**
 * What the reader decided for an element: of several sets of rules the first that says anything, and
 * within it the part next to the element. Selectors that are none, or that match nothing, say nothing.
 */
export function readerRules(
  page: Document,
  sets: readonly (SiteRules | undefined)[],
): ((element: Element) => Decision | null) | null {
  const decided = sets.flatMap((rules) => {
    const found = rules ? decisionsOf(page, rules) : null;
    return found?.size ? [found] : [];
  });
  if (!decided.length) return null;
  return (element) => {
    for (const decisions of decided) {
      for (let up: Element | null = element; up; up = up.parentElement) {
        const decision = decisions.get(up);
        if (decision) return decision;
      }
    }
    return null;
  };
}

/** The chosen blocks without what the reader left out, and with what they took in. */
export function followReader(
  chosen: PageBlock[],
  all: PageBlock[],
  decisionOf: (element: Element) => Decision | null,
  trace: Trace | undefined,
): PageBlock[] {
  const kept = new Set(chosen);
  return all.filter((block) => {
    const decision = decisionOf(block.element);
    const stays = decision ? decision === 'take in' : kept.has(block);
    if (stays !== kept.has(block))
      trace?.(`the reader ${stays ? 'took in' : 'left out'}: ${block.text.slice(0, 80)}`);
    return stays;
  });
}

function decisionsOf(page: Document, { leaveOut, takeIn }: SiteRules): Map<Element, Decision> {
  const found = new Map<Element, Decision>();
  for (const selector of leaveOut) {
    for (const element of elementsAt(page, selector)) found.set(element, 'leave out');
  }
  for (const selector of takeIn) {
    for (const element of elementsAt(page, selector)) found.set(element, 'take in');
  }
  return found;
}

/** What a selector matches in the page; nothing where it is no selector. */
export function elementsAt(page: Document, selector: string): Element[] {
  if (!isPickedSelector(selector)) return [];
  try {
    return [...page.querySelectorAll(selector)];
  } catch {
    // A rule kept from an older page, or brought in with a file, may not be a selector.
    return [];
  }
}
