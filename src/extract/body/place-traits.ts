import { groupsOf } from '#extract/page/class-words.ts';
import { type Core, signatureOf } from './article-core.ts';
import { branchTraits } from './branch-traits.ts';
import { joinedName } from './joined-name.ts';
import type { MeasuredBlock } from './measured-block.ts';
import { nameTraits, pathTraits, surroundingsOf } from './name-traits.ts';

/** Where the block stands: its tags and names up to the part of the page that holds most of the prose. */
export function placeTraits(one: MeasuredBlock, core: Core): string[] {
  const { element, kind } = one.block;
  const traits = [
    joinedName('kind:', kind),
    joinedName('tag:', element.tagName),
    one.place,
    core.root?.contains(element) ? 'in heart' : 'off heart',
  ];
  if (one.prose) traits.push(one.clean ? 'clean prose' : 'side prose');
  addLandmarks(element, core, traits);
  traits.push(signatureTrait(element, core), parentTrait(element, core));
  for (const name of nameTraits(element, core)) if (!core.habits.has(name)) traits.push(name);
  traits.push(...pathTraits(element, core));
  const { depth: around, branch } = surroundingsOf(element, core);
  traits.push(...branchTraits(branch ?? element, element, one));
  const depth = element.tagName === 'BODY' ? 0 : around + 1;
  traits.push(joinedName('depth:', depth > 6 ? 'more' : String(depth)));
  addInnerTraits(element, core, traits);
  return traits;
}

/** Does it stand outside the page's main part, or in an article within that of the heart of the prose? */
function addLandmarks(element: Element, core: Core, traits: string[]): void {
  if (core.landmark && !core.landmark.contains(element)) traits.push('off landmark');
  const article = element.closest('article');
  if (article && article !== core.article && core.root?.contains(article))
    traits.push('nested article');
}

function signatureTrait(element: Element, core: Core): string {
  const words = core.signatures.get(signatureOf(element)) ?? 0;
  const share = words / Math.max(1, core.total);
  if (share > 0.5) return 'signature:main';
  if (share > 0.1) return 'signature:some';
  return share > 0 ? 'signature:rare' : 'signature:none';
}

function parentTrait(element: Element, { parent }: Core): string {
  if (element.parentElement === parent) return 'parent:main';
  return parent?.contains(element) ? 'inside main' : 'off main';
}

/** What the elements say that alone hold all of the block's text. */
function addInnerTraits(element: Element, core: Core, traits: string[]): void {
  const add = (trait: string) => {
    if (!traits.includes(trait)) traits.push(trait);
  };
  let inner = onlyChild(element);
  for (let down = 0; inner && down < 3; inner = onlyChild(inner), down++) {
    if (/^(EM|I|STRONG|B|SMALL|A|SPAN|TIME|BUTTON|LABEL|CITE|U)$/.test(inner.tagName))
      add(joinedName('all:', inner.tagName));
    for (const group of groupsOf(inner)) {
      const name = joinedName('own:', group);
      if (!core.habits.has(name)) add(name);
    }
  }
}

/** The element that alone holds all the text of another. */
function onlyChild(element: Element): Element | null {
  const child = element.firstElementChild;
  if (!child || element.childElementCount !== 1) return null;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && node.nodeValue?.trim()) return null;
  }
  return child;
}
