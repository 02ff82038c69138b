import { type Core, signatureOf } from './article-core.ts';
import { branchTraits } from './branch-traits.ts';
import { groupsOf } from './class-words.ts';
import { nameTraits } from './name-traits.ts';
import type { SeenBlock } from './seen-block.ts';

const telling = new Set(
  'FIGURE FIGCAPTION ASIDE NAV FOOTER HEADER FORM TABLE UL OL LI DL BLOCKQUOTE BUTTON ADDRESS TIME DETAILS H1 H2 H3 H4 H5 H6 PRE SECTION ARTICLE MAIN SMALL CITE'.split(
    ' ',
  ),
);

/** Where the block stands: its tags and names up to the part of the page that holds most of the prose. */
export function placeTraits(one: SeenBlock, core: Core): string[] {
  const traits = new Set<string>();
  const { element, kind } = one.block;
  traits.add(`kind:${kind}`);
  traits.add(`tag:${element.tagName}`);
  traits.add(one.kept ? 'kept' : one.inRoot ? 'in root' : 'outside');
  traits.add(core.root?.contains(element) ? 'in heart' : 'off heart');
  if (one.prose) traits.add(one.clean ? 'clean prose' : 'side prose');
  const own = signatureOf(element);
  const share = (core.signatures.get(own) ?? 0) / Math.max(1, core.total);
  traits.add(
    share > 0.5
      ? 'signature:main'
      : share > 0.1
        ? 'signature:some'
        : share > 0
          ? 'signature:rare'
          : 'signature:none',
  );
  traits.add(
    element.parentElement === core.parent
      ? 'parent:main'
      : core.parent?.contains(element)
        ? 'inside main'
        : 'off main',
  );
  const { traits: names, path } = nameTraits(element, core);
  for (const name of names) if (!core.habits.has(name)) traits.add(name);
  path.forEach((up, depth) => {
    if (telling.has(up.tagName)) traits.add(`${depth ? 'in' : 'is'}:${up.tagName}`);
    if (up.tagName === 'A') traits.add('in:A');
    if (up.hasAttribute('data-nosnippet')) traits.add('no snippet');
  });
  const branch = path.at(-1) ?? element;
  const depth = path.length;
  for (const trait of branchTraits(branch, element, one)) traits.add(trait);
  traits.add(`depth:${depth > 6 ? 'more' : depth}`);
  for (
    let inner = onlyChild(element), down = 0;
    inner && down < 3;
    inner = onlyChild(inner), down++
  ) {
    if (/^(EM|I|STRONG|B|SMALL|A|SPAN|TIME|BUTTON|LABEL|CITE|U)$/.test(inner.tagName))
      traits.add(`all:${inner.tagName}`);
    for (const group of groupsOf(inner))
      if (!core.habits.has(`own:${group}`)) traits.add(`own:${group}`);
  }
  return [...traits];
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
