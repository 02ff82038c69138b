import type { MeasuredBlock } from './measured-block.ts';
import { nameTraits, type Surroundings } from './name-traits.ts';

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
  /** The page's main part and the article that the heart stands in; null where it says neither. */
  landmark: Element | null;
  article: Element | null;
  /** Traits of names that most of the prose has: on this page they tell nothing against a block. */
  habits: ReadonlySet<string>;
  /** What `surroundingsOf` has found already. */
  surroundings: Map<Element, Surroundings>;
}

/** Tag and class: paragraphs of one text mostly share them. */
export const signatureOf = (element: Element) =>
  `${element.tagName}.${element.getAttribute('class') ?? ''}`;

/** Where the article is: the smallest part that holds most of the clean prose, and the prose in it. */
export function coreOf(seen: MeasuredBlock[], declaredBody: string): Core {
  const clean = seen.some((one) => one.clean)
    ? seen.filter((one) => one.clean)
    : seen.filter((one) => one.prose);
  const root = heartOf(clean);
  const members = new Set(clean.filter((one) => root?.contains(one.block.element)));
  const core: Core = {
    prose: weightsUnder(members, (one) => one.words),
    total: 0,
    parent: null,
    signatures: new Map(),
    first: -1,
    last: -1,
    declared: false,
    root,
    landmark: root?.closest('main, [role="main"]') ?? null,
    article: root?.closest('article') ?? null,
    habits: new Set(),
    surroundings: new Map(),
  };
  const parents = new Map<Element, number>();
  let declaredWords = 0;
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
  });
  core.parent = [...parents].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  core.declared = declaredBody.length > 300 && declaredWords > core.total * 0.5;
  core.habits = habitsOf(members, core);
  return core;
}

/** Names that only a part which is not the text should have, but that at least half of the prose has. */
function habitsOf(members: Set<MeasuredBlock>, core: Core): Set<string> {
  const words = new Map<string, number>();
  for (const one of members) {
    for (const trait of nameTraits(one.block.element, core))
      words.set(trait, (words.get(trait) ?? 0) + one.words);
  }
  const habits = [...words].filter(
    ([name, count]) => count >= core.total * 0.5 && !/:(body|lead|quote|list)$/.test(name),
  );
  return new Set(habits.map(([name]) => name));
}

/** The smallest element with at least four fifths of the prose, what Readability kept counting double. */
function heartOf(clean: MeasuredBlock[]): Element | null {
  const weightOf = (one: MeasuredBlock) => one.words * (one.kept ? 2 : 1);
  const total = clean.reduce((sum, one) => sum + weightOf(one), 0);
  let heart: Element | null = null;
  for (const [element, weight] of weightsUnder(clean, weightOf)) {
    if (weight >= total * 0.8 && (!heart || heart.contains(element))) heart = element;
  }
  return heart;
}

/** What the blocks under each element weigh together. Siblings are added up before the climb. */
function weightsUnder(
  blocks: Iterable<MeasuredBlock>,
  weightOf: (one: MeasuredBlock) => number,
): Map<Element, number> {
  const weights = new Map<Element, number>();
  const add = (element: Element, weight: number) =>
    weights.set(element, (weights.get(element) ?? 0) + weight);
  const withinParents = new Map<Element, number>();
  for (const one of blocks) {
    const { element } = one.block;
    const parent = element.parentElement;
    const weight = weightOf(one);
    add(element, weight);
    if (parent) withinParents.set(parent, (withinParents.get(parent) ?? 0) + weight);
  }
  for (const [parent, weight] of withinParents)
    for (let up: Element | null = parent; up; up = up.parentElement) add(up, weight);
  return weights;
}
