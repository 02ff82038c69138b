import { countWords } from '#domain/count-words.ts';
import { groupsOf } from './class-words.ts';
import { hopelessParts, sideParts } from './clean-prose.ts';
import type { PageBlock } from './collect-blocks.ts';
import type { Body } from './find-body.ts';
import { pairedTraits } from './paired-traits.ts';
import { textTraits } from './text-traits.ts';

export interface TraitContext {
  body: Body | null;
  /** Letters and digits only, lower case. */
  title: string;
  authors: string[];
  /** The page's description, letters only. */
  description: string;
  /** The JSON-LD body, letters only; empty when there is none. */
  declaredBody: string;
  section: string;
}

export const lettersOf = (text: string): string =>
  text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

interface Seen {
  block: PageBlock;
  words: number;
  letters: string;
  linked: number;
  inRoot: boolean;
  kept: boolean;
  prose: boolean;
  /** Prose that stands in no part which is never the article. */
  clean: boolean;
}

/** What speaks for and against each block being of the article's text, as names that `trait-points.ts` weighs. */
export function blockTraits(blocks: PageBlock[], context: TraitContext): string[][] {
  if (!blocks.length) return [];
  const page = blocks[0]?.element.ownerDocument as Document;
  const isSide = sideParts(page);
  const seen = blocks.map((block) => lookAt(block, context.body, isSide));
  believeReadability(seen, hopelessParts(page));
  const core = coreOf(seen, context.declaredBody);
  const count = new Map<string, number>();
  for (const { letters } of seen) count.set(letters, (count.get(letters) ?? 0) + 1);
  const before = new Map<string, number>();
  const isNever = hopelessParts(page);
  return seen.map((one, at) => {
    if (isHopeless(one, core.root) || isNever(one.block.element)) return [];
    const traits = textTraits(one.block.text, one.words);
    traits.push(...placeTraits(one, core), ...linkTraits(one), ...wordTraits(one, context));
    traits.push(...neighbourTraits(seen, at, core));
    if ((count.get(one.letters) ?? 0) > 1) {
      traits.push(before.has(one.letters) ? 'repeats' : 'is repeated');
      before.set(one.letters, at);
    }
    if (core.declared)
      traits.push(
        context.declaredBody.includes(one.letters.slice(0, 120)) ? 'declared' : 'not declared',
      );
    return crossed(traits, one, !!core.root?.contains(one.block.element));
  });
}

/** A few words far from the article: not worth the weighing. */
const isHopeless = (one: Seen, heart: Element | null) =>
  !one.inRoot && !one.kept && one.words < 7 && !heart?.contains(one.block.element);

function lookAt(block: PageBlock, body: Body | null, isSide: (element: Element) => boolean): Seen {
  const words = countWords(block.text);
  const linked = block.linkedCharacters / Math.max(1, block.text.length);
  const prose =
    words >= 14 &&
    linked < 0.35 &&
    block.kind !== 'heading' &&
    /[.!?…。！？।؟]["'”’»)\]]*$/u.test(block.text);
  return {
    block,
    words,
    letters: lettersOf(block.text.slice(0, 200)),
    linked,
    inRoot: !!body?.roots.some((root) => root.contains(block.element)),
    kept: !!body?.kept.has(block.element),
    prose,
    clean: prose && !isSide(block.element),
  };
}

/** Names can mislead: where they leave less than half of what Readability kept, its word counts. */
function believeReadability(seen: Seen[], isHopelessPart: (element: Element) => boolean): void {
  const kept = seen.filter((one) => one.prose && one.kept && !isHopelessPart(one.block.element));
  const words = (list: Seen[]) => list.reduce((sum, one) => sum + one.words, 0);
  if (words(seen.filter((one) => one.clean)) >= words(kept) * 0.5) return;
  for (const one of kept) one.clean = true;
}

interface Core {
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

const signatureOf = (element: Element) =>
  `${element.tagName}.${element.getAttribute('class') ?? ''}`;

/** Where the article is: the smallest part that holds most of the clean prose, and the prose in it. */
function coreOf(seen: Seen[], declaredBody: string): Core {
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
    if (declaredBody.includes(one.letters.slice(0, 80))) declaredWords += one.words;
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
function heartOf(clean: Seen[]): Element | null {
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

const telling = new Set(
  'FIGURE FIGCAPTION ASIDE NAV FOOTER HEADER FORM TABLE UL OL LI DL BLOCKQUOTE BUTTON ADDRESS TIME DETAILS H1 H2 H3 H4 H5 H6 PRE SECTION ARTICLE MAIN SMALL CITE'.split(
    ' ',
  ),
);

/** Where the block stands: its tags and names up to the part of the page that holds most of the prose. */
function placeTraits(one: Seen, core: Core): string[] {
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
  let depth = 0;
  let branch = element;
  for (let up: Element | null = element; up && up.tagName !== 'BODY'; up = up.parentElement) {
    const prose = (core.prose.get(up) ?? 0) / Math.max(1, core.total);
    if (prose >= 0.5 && up !== element) break;
    const near = depth < 2 ? 'own' : 'up';
    if (telling.has(up.tagName)) traits.add(`${depth ? 'in' : 'is'}:${up.tagName}`);
    for (const group of groupsOf(up)) traits.add(`${near}:${group}`);
    if (up.tagName === 'A') traits.add('in:A');
    if (up.hasAttribute('data-nosnippet')) traits.add('no snippet');
    branch = up;
    depth++;
  }
  for (const trait of branchTraits(branch, element, one)) traits.add(trait);
  traits.add(`depth:${depth > 6 ? 'more' : depth}`);
  for (
    let inner = onlyChild(element), down = 0;
    inner && down < 3;
    inner = onlyChild(inner), down++
  ) {
    if (/^(EM|I|STRONG|B|SMALL|A|SPAN|TIME|BUTTON|LABEL|CITE|U)$/.test(inner.tagName))
      traits.add(`all:${inner.tagName}`);
    for (const group of groupsOf(inner)) traits.add(`own:${group}`);
  }
  return [...traits];
}

/** What the whole part is like that leaves the main column where this block stands. */
function branchTraits(branch: Element, element: Element, one: Seen): string[] {
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

/** The element that alone holds all the text of another. */
function onlyChild(element: Element): Element | null {
  const child = element.firstElementChild;
  if (!child || element.childElementCount !== 1) return null;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && node.nodeValue?.trim()) return null;
  }
  return child;
}

function linkTraits(one: Seen): string[] {
  const { linked } = one;
  if (linked === 0) return ['links:none'];
  const aims = linked > 0.5 ? one.block.element.querySelector('a')?.getAttribute('href') : null;
  const target = aims ? linkTarget(aims) : [];
  const amount = linked > 0.9 ? 'all' : linked > 0.5 ? 'most' : linked > 0.2 ? 'some' : 'few';
  return [...target, `links:${amount}`, `links:${amount} ${one.words > 12 ? 'long' : 'short'}`];
}

function linkTarget(address: string): string[] {
  if (
    /\/(tags?|topics?|themen?|category|kategorie|sections?|hashtag|etiquetas?|temas?|keyword)\//i.test(
      address,
    )
  )
    return ['to:tag'];
  if (
    /\/(authors?|autor(en|es)?|people|person|profile?|staff|by|writers?|journalist|redaktion)\//i.test(
      address,
    )
  )
    return ['to:author'];
  if (/^(mailto:|tel:|javascript:)/i.test(address)) return ['to:mail'];
  return address.startsWith('#') ? ['to:here'] : [];
}

function wordTraits(one: Seen, context: TraitContext): string[] {
  const traits: string[] = [];
  const { letters } = one;
  if (letters.length > 3 && letters === context.title) traits.push('is title');
  else if (letters.length > 20 && context.title.includes(letters)) traits.push('in title');
  if (context.description && letters.length > 30) {
    if (
      context.description.startsWith(letters.slice(0, 60)) ||
      letters.startsWith(context.description.slice(0, 60))
    )
      traits.push('is description');
  }
  if (
    one.words < 14 &&
    context.authors.some((author) => author.length > 4 && letters.includes(author))
  )
    traits.push('names author');
  if (letters && letters === context.section) traits.push('is section');
  return traits;
}

function neighbourTraits(seen: Seen[], at: number, core: Core): string[] {
  const traits: string[] = [];
  const where =
    core.first < 0 ? 'nowhere' : at < core.first ? 'before' : at > core.last ? 'after' : 'between';
  traits.push(`stands:${where}`);
  if (where === 'before') traits.push(`before:${bucket(core.first - at)}`);
  if (where === 'after') traits.push(`after:${bucket(at - core.last)}`);
  const isProse = (index: number) =>
    !!seen[index]?.prose && (seen[index]?.kept || seen[index]?.inRoot);
  traits.push(
    `next:${isProse(at + 1) ? 'prose' : 'other'}${isProse(at + 2) ? ' prose' : ' other'}`,
  );
  traits.push(
    `last:${isProse(at - 1) ? 'prose' : 'other'}${isProse(at - 2) ? ' prose' : ' other'}`,
  );
  const here = seen[at]?.block.element.parentElement;
  if (here && seen[at + 1]?.block.element.parentElement === here && isProse(at + 1))
    traits.push('next sibling prose');
  if (here && seen[at - 1]?.block.element.parentElement === here && isProse(at - 1))
    traits.push('last sibling prose');
  return traits;
}

const bucket = (distance: number) =>
  distance <= 1
    ? '1'
    : distance <= 2
      ? '2'
      : distance <= 4
        ? '4'
        : distance <= 8
          ? '8'
          : distance <= 16
            ? '16'
            : 'more';

/** Pairs that mean more together than each does alone. */
function crossed(traits: string[], one: Seen, _inHeart: boolean): string[] {
  const stands = traits.find((trait) => trait.startsWith('stands:')) ?? '';
  const place = one.kept ? 'kept' : one.inRoot ? 'in root' : 'outside';
  const prose = one.prose ? 'prose' : 'no prose';
  traits.push(
    `${prose}, ${place}`,
    `${prose}, ${stands}`,
    `${one.block.kind}, ${stands}`,
    `${place}, ${stands}`,
  );
  traits.push(...pairedTraits(traits));
  return traits;
}
