import { joinedName } from './joined-name.ts';
import type { MeasuredBlock } from './measured-block.ts';

/** What the whole part is like that leaves the main column where this block stands. */
export function branchTraits(branch: Element, element: Element, one: MeasuredBlock): string[] {
  const traits: string[] = [];
  let facts = branches.get(branch);
  if (!facts) {
    facts = branchFacts(branch);
    branches.set(branch, facts);
  }
  if (branch !== element) {
    facts.linked ??= linkedShare(branch, facts.text);
    traits.push(joinedName('branch:links ', shareOf(facts.linked)));
    traits.push(joinedName('branch:', sizeOf(facts.text / Math.max(1, one.block.text.length))));
    facts.leads ??= branch.querySelector(leading) !== null;
    if (facts.leads) traits.push('branch:leads');
  }
  if (facts.hasImage) traits.push('branch:image');
  if (facts.followsImage) traits.push('follows image');
  return traits;
}

const shareOf = (linked: number) =>
  linked > 0.7 ? 'all' : linked > 0.35 ? 'most' : linked > 0.1 ? 'some' : 'few';

const sizeOf = (times: number) =>
  times < 1.5 ? 'alone' : times < 4 ? 'few' : times < 15 ? 'some' : 'many';

interface BranchFacts {
  text: number;
  /** Read only where several blocks share the branch. */
  linked: number | undefined;
  /** It has a heading that leads to another page. */
  leads: boolean | undefined;
  hasImage: boolean;
  followsImage: boolean;
}

const leading = 'h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] :is(h2, h3, h4, h5)';

const branches = new WeakMap<Element, BranchFacts>();

function branchFacts(branch: Element): BranchFacts {
  const text = (branch.textContent ?? '').length;
  const before = branch.previousElementSibling;
  return {
    text,
    linked: undefined,
    leads: undefined,
    hasImage: text < 500 && branch.querySelector('img, picture, video') !== null,
    followsImage: before !== null && isPicture(before),
  };
}

function linkedShare(branch: Element, text: number): number {
  let linked = 0;
  for (const link of branch.getElementsByTagName('a')) linked += (link.textContent ?? '').length;
  return linked / Math.max(1, text);
}

/** An image, or a part that holds one and next to no text. */
function isPicture(element: Element): boolean {
  if (/^(IMG|PICTURE|FIGURE)$/.test(element.tagName)) return true;
  return (element.textContent ?? '').length < 30 && element.querySelector('img, picture') !== null;
}
