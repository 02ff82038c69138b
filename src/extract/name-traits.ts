import type { Core } from './article-core.ts';
import { groupsOf } from './class-words.ts';

export interface NameTraits {
  traits: Set<string>;
  path: Element[];
}

/**
 * What the names of an element, and of what it stands in up to the part that holds half of the prose,
 * say of it; with the topmost element below that part at the end of the path to it.
 */
export function nameTraits(element: Element, core: Core): NameTraits {
  let found = core.names.get(element);
  if (!found) {
    found = readNames(element, core);
    core.names.set(element, found);
  }
  return found;
}

function readNames(element: Element, core: Core): NameTraits {
  const traits = new Set<string>();
  const path: Element[] = [];
  for (let up: Element | null = element; up && up.tagName !== 'BODY'; up = up.parentElement) {
    const prose = (core.prose.get(up) ?? 0) / Math.max(1, core.total);
    if (prose >= 0.5 && up !== element) break;
    const near = path.length < 2 ? 'own' : 'up';
    for (const group of groupsOf(up)) traits.add(`${near}:${group}`);
    path.push(up);
  }
  return { traits, path };
}
