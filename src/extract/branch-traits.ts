import type { SeenBlock } from './seen-block.ts';

/** What the whole part is like that leaves the main column where this block stands. */
export function branchTraits(branch: Element, element: Element, one: SeenBlock): string[] {
  const traits: string[] = [];
  let facts = branches.get(branch);
  if (!facts) {
    facts = branchFacts(branch);
    branches.set(branch, facts);
  }
  if (branch !== element) {
    const { linked } = facts;
    traits.push(
      `branch:links ${linked > 0.7 ? 'all' : linked > 0.35 ? 'most' : linked > 0.1 ? 'some' : 'few'}`,
    );
    const size = facts.text / Math.max(1, one.block.text.length);
    traits.push(`branch:${size < 1.5 ? 'alone' : size < 4 ? 'few' : size < 15 ? 'some' : 'many'}`);
  }
  if (facts.hasImage) traits.push('branch:image');
  if (facts.followsImage) traits.push('follows image');
  return traits;
}

interface BranchFacts {
  text: number;
  linked: number;
  hasImage: boolean;
  followsImage: boolean;
}

const branches = new WeakMap<Element, BranchFacts>();

function branchFacts(branch: Element): BranchFacts {
  const text = (branch.textContent ?? '').length;
  let linked = 0;
  for (const link of branch.getElementsByTagName('a')) linked += (link.textContent ?? '').length;
  const before = branch.previousElementSibling;
  return {
    text,
    linked: linked / Math.max(1, text),
    hasImage: text < 500 && branch.querySelector('img, picture, video') !== null,
    followsImage: before !== null && isPicture(before),
  };
}

/** An image, or a part that holds one and next to no text. */
function isPicture(element: Element): boolean {
  if (/^(IMG|PICTURE|FIGURE)$/.test(element.tagName)) return true;
  return (element.textContent ?? '').length < 30 && element.querySelector('img, picture') !== null;
}
