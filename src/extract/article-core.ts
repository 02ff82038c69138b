import { type NameTraits, nameTraits } from './name-traits.ts';
import type { SeenBlock } from './seen-block.ts';

/** Where on the page the article is. */
export interface Core {
  /** Words of prose under an element, within the root. */
  prose: Map<Element, number>;
  total: number;
  /** The parent that holds most prose directly. */
  parent: Element | null;
  /** Prose words by tag and class. */
  signatures: Map<string, number>;
  first: number;
  last: number;
  declared: boolean;
  root: Element | null;
  /** Traits of names that most of the prose has: on this page they tell nothing against a block. */
  habits: ReadonlySet<string>;
  /** What `nameTraits` has found already. */
  names: Map<Element, NameTraits>;
}

/** Tag and class: paragraphs of one text mostly share them. */
export const signatureOf = (element: Element) =>
  `${element.tagName}.${element.getAttribute('class') ?? ''}`;

/** Where the article is: the smallest part that holds most of the clean prose, and the prose in it. */
export function coreOf(seen: SeenBlock[], declaredBody: string): Core {
  const clean = seen.some((one) => one.clean)
    ? seen.filter((one) => one.clean)
    : seen.filter((one) => one.prose);
  const root = heartOf(clean);
  const core: Core = {
    prose: new Map(),
    total: 0,
    parent: null,
    signatures: new Map(),
    first: -1,
    last: -1,
    declared: false,
    root,
    habits: new Set(),
    names: new Map(),
  };
  const parents = new Map<Element, number>();
  let declaredWords = 0;
  const members = new Set(clean.filter((one) => root?.contains(one.block.element)));
  seen.forEach((one, at) => {
    if (!members.has(one)) return;
    if (core.first < 0) core.first = at;
    core.last = at;
    core.total += one.words;
    if (declaredBody !== '' && declaredBody.includes(one.letters.slice(0, 80)))
      declaredWords += one.words;
    const { element } = one.block;
    const signature = signatureOf(element);
    core.signatures.set(signature, (core.signatures.get(signature) ?? 0) + one.words);
    const parent = element.parentElement;
    if (parent) parents.set(parent, (parents.get(parent) ?? 0) + one.words);
    for (let up: Element | null = element; up; up = up.parentElement)
      core.prose.set(up, (core.prose.get(up) ?? 0) + one.words);
  });
  core.parent = [...parents].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  core.declared = declaredBody.length > 300 && declaredWords > core.total * 0.5;
  core.habits = habitsOf(members, core);
  return core;
}

/** Names that only a part which is not the text should have, but that at least half of the prose has. */
function habitsOf(members: Set<SeenBlock>, core: Core): Set<string> {
  const words = new Map<string, number>();
  for (const one of members) {
    for (const trait of nameTraits(one.block.element, core).traits)
      words.set(trait, (words.get(trait) ?? 0) + one.words);
  }
  const habits = [...words].filter(
    ([name, count]) => count >= core.total * 0.5 && !/:(body|lead|quote|list)$/.test(name),
  );
  return new Set(habits.map(([name]) => name));
}

/** The smallest element with at least four fifths of the prose, what Readability kept counting double. */
function heartOf(clean: SeenBlock[]): Element | null {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const one of clean) {
    const weight = one.words * (one.kept ? 2 : 1);
    total += weight;
    for (let up: Element | null = one.block.element; up; up = up.parentElement)
      weights.set(up, (weights.get(up) ?? 0) + weight);
  }
  let heart: Element | null = null;
  for (const [element, weight] of weights) {
    if (weight >= total * 0.8 && (!heart || heart.contains(element))) heart = element;
  }
  return heart;
}
