import { groupsOf } from '#extract/page/class-words.ts';
import type { Core } from './article-core.ts';
import { joinedName } from './joined-name.ts';

/** What the parts around a block say of it, up to the one that holds half of the prose. */
export interface Surroundings {
  /** How many parts there are. */
  depth: number;
  /** The outermost of them. */
  branch: Element | null;
  /** Traits of the names, as seen from an element that stands directly in the part. */
  names: readonly string[];
  /** The same as seen from further in. */
  namesFromAfar: readonly string[];
  /** Traits of the tags. */
  tags: readonly string[];
}

const nothing: Surroundings = { depth: 0, branch: null, names: [], namesFromAfar: [], tags: [] };

const telling = new Set(
  'FIGURE FIGCAPTION ASIDE NAV FOOTER HEADER FORM TABLE UL OL LI DL BLOCKQUOTE BUTTON ADDRESS TIME DETAILS H1 H2 H3 H4 H5 H6 PRE SECTION ARTICLE MAIN SMALL CITE'.split(
    ' ',
  ),
);

/** What the parts around an element say of it. Asked once for all that stand in the same part. */
export function surroundingsOf(element: Element, core: Core): Surroundings {
  const part = element.parentElement;
  if (!part || element.tagName === 'BODY') return nothing;
  let found = core.surroundings.get(part);
  if (!found) {
    found = lookAround(part, core);
    core.surroundings.set(part, found);
  }
  return found;
}

function lookAround(part: Element, core: Core): Surroundings {
  const prose = (core.prose.get(part) ?? 0) / Math.max(1, core.total);
  if (prose >= 0.5 || part.tagName === 'BODY') return nothing;
  const outer = surroundingsOf(part, core);
  const groups = groupsOf(part);
  return {
    depth: outer.depth + 1,
    branch: outer.branch ?? part,
    names: merged(named('own:', groups), outer.namesFromAfar),
    namesFromAfar: merged(named('up:', groups), outer.namesFromAfar),
    tags: merged(tagTraits('in:', part), outer.tags),
  };
}

/** What the names of an element, and of what it stands in, say of it. */
export const nameTraits = (element: Element, core: Core): readonly string[] =>
  element.tagName === 'BODY'
    ? []
    : merged(named('own:', groupsOf(element)), surroundingsOf(element, core).names);

/** What the tags of an element, and of what it stands in, say of it. */
export const pathTraits = (element: Element, core: Core): readonly string[] =>
  element.tagName === 'BODY'
    ? []
    : merged(tagTraits('is:', element), surroundingsOf(element, core).tags);

const named = (prefix: string, groups: readonly string[]) =>
  groups.map((group) => joinedName(prefix, group));

function tagTraits(prefix: string, element: Element): string[] {
  const traits: string[] = [];
  const tag = element.tagName;
  if (telling.has(tag)) traits.push(joinedName(prefix, tag));
  if (tag === 'A') traits.push('in:A');
  if (element.hasAttribute('data-nosnippet')) traits.push('no snippet');
  return traits;
}

/** Both lists, nothing twice. */
function merged(first: readonly string[], second: readonly string[]): readonly string[] {
  if (!first.length) return second;
  return second.length ? [...first, ...second.filter((name) => !first.includes(name))] : first;
}
