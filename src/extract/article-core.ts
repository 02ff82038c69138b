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
  };
  const parents = new Map<Element, number>();
  let declaredWords = 0;
  const members = new Set(clean.filter((one) => root?.contains(one.block.element)));
  seen.forEach((one, at) => {
    if (!members.has(one)) return;
    if (core.first < 0) core.first = at;
    core.last = at;
    core.total += one.words;
    if (declaredBody?.includes(one.letters.slice(0, 80))) declaredWords += one.words;
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
  return core;
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
