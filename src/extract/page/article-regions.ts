import { firstMeta, type PageFacts } from '#extract/metadata/page-facts.ts';
import { plainText } from '#extract/metadata/read-json-ld.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { attributeOf, boxOf, parentOf, queryAll } from './unclobbered.ts';
import { isRendered, type Sight } from './visibility.ts';

/** One of several articles that stand below each other on a page. */
export interface Region {
  heading: Element;
  /** The part of the page that holds it; null for what stands there beside the others. */
  part: Element | null;
  /** Its own address where the page gives one. */
  address: string | null;
  /** True when the head of the page speaks of it. */
  isDeclared: boolean;
}

/** Characters in paragraphs of some length: less is no article but a teaser. */
const leastProse = 400;

/** Attributes in which pages that go on with the next article keep its address. */
const addressNames = [
  'data-url',
  'data-article-url',
  'data-canonical-url',
  'data-canonical',
  'data-permalink',
  'data-page-url',
  'data-href',
  'itemid',
];
const withAddress = addressNames.map((name) => `[${name}]`).join(',');

/** What an article has of its own, and a chapter of one has not. */
const signed =
  'article, [itemtype*="Article"], time, [rel~="author"], [class*="byline" i], [class*="author" i]';

/** The articles of a page, each told by its heading and with prose of its own, in their order; fewer than two where there is one. */
export function regionsOf(live: Document, sight: Sight, facts: PageFacts): Region[] {
  const headings = headingsOf(live, sight);
  if (headings.length < 2) return [];
  const declared = [
    firstMeta(facts, 'og:title') ?? '',
    plainText(facts.articles[0]?.headline),
  ].filter(Boolean);
  const region = (heading: Element, part: Element | null): Region => ({
    heading,
    part,
    address: part && addressOf(part, facts.url),
    isDeclared: declared.some((title) => agree(heading.textContent ?? '', title)),
  });
  const regions: Region[] = [];
  const parts: Element[] = [];
  for (const heading of headings) {
    const part = partOf(heading, headings);
    if (!part || proseIn(part) < leastProse || isListOfTeasers(part)) continue;
    const isOwn = part.matches(signed) || queryAll(part, signed)[0] || addressOf(part, facts.url);
    if (!isOwn) continue;
    regions.push(region(heading, part));
    parts.push(part);
  }
  // Chapters of one article may each have a heading of the first rank.
  const around = parts[0]?.parentElement?.closest('article');
  if (around && parts.every((part) => around.contains(part))) return [];
  const [first] = parts;
  const lone = headings[0];
  // The first article often stands in the page itself, and only what follows in a part of its own.
  if (first && lone && !first.contains(lone) && proseBetween(live, lone, first) >= leastProse) {
    regions.unshift(region(lone, null));
  }
  // Where the head of the page says nothing, it goes with the first.
  const [one] = regions;
  if (one && !regions.some(({ isDeclared }) => isDeclared)) one.isDeclared = true;
  return regions;
}

/** Headings of the first rank that can be seen, and those of parts that have an address of their own. */
function headingsOf(live: Document, sight: Sight): Element[] {
  const found = [...live.querySelectorAll('h1')];
  const addresses = new Map<string, Element>();
  for (const part of live.querySelectorAll(withAddress)) {
    // Most of them are buttons to share with: asked of first, as there may be hundreds.
    if (!queryAll(part, 'h1, h2')[0] || parentOf(part)?.closest(withAddress)) continue;
    const address = addressOf(part, live.location.href);
    if (!address || addresses.has(address)) continue;
    if (proseIn(part) >= leastProse) addresses.set(address, part);
  }
  for (const part of addresses.values()) {
    const heading = queryAll(part, 'h1, h2')[0];
    if (addresses.size > 1 && heading && !found.includes(heading as HTMLHeadingElement))
      found.push(heading as HTMLHeadingElement);
  }
  const said = new Set<string>();
  return found
    .filter((heading) => {
      const letters = lettersOf(heading.textContent ?? '');
      if (letters.length < 8 || said.has(letters) || heading.closest('nav, aside, footer, dialog'))
        return false;
      if (!isRendered(heading, sight) || boxOf(heading).height < 2) return false;
      said.add(letters);
      return true;
    })
    .sort((one, other) => (one.compareDocumentPosition(other) & 4 ? -1 : 1));
}

/** The largest part around a heading that holds no other of them. */
function partOf(heading: Element, headings: Element[]): Element | null {
  let part = heading;
  for (let up = parentOf(heading); up && up.tagName !== 'BODY'; up = parentOf(up)) {
    const parent = up;
    if (headings.some((other) => other !== heading && parent.contains(other))) break;
    part = up;
  }
  return part === heading ? null : part;
}

/** Headings that lead elsewhere, each with a line or two under it. */
function isListOfTeasers(part: Element): boolean {
  const leading = queryAll(part, 'h2 a[href], h3 a[href], h4 a[href], a[href] :is(h2, h3, h4)');
  if (leading.length < 3) return false;
  const prose = queryAll(part, 'p').filter(
    (paragraph) => (paragraph.textContent ?? '').trim().length >= 40,
  );
  return prose.length < leading.length * 2;
}

function proseIn(part: ParentNode): number {
  let characters = 0;
  for (const paragraph of queryAll(part, 'p')) {
    const { length } = (paragraph.textContent ?? '').trim();
    if (length >= 40) characters += length;
  }
  return characters;
}

function proseBetween(live: Document, heading: Element, part: Element): number {
  let characters = 0;
  for (const paragraph of live.querySelectorAll('p')) {
    if (!(heading.compareDocumentPosition(paragraph) & 4)) continue;
    if (!(paragraph.compareDocumentPosition(part) & 4)) break;
    const { length } = (paragraph.textContent ?? '').trim();
    if (length >= 40) characters += length;
  }
  return characters;
}

/** The address that a part gives as its own, or that its heading leads to. */
function addressOf(part: Element, base: string): string | null {
  const given = addressNames.map((name) => attributeOf(part, name)).find(Boolean);
  const linked = queryAll(part, 'h1 a[href]')[0]?.getAttribute('href');
  const address = given ?? linked;
  if (!address || /^#/.test(address)) return null;
  const clean = cleanAddress(address, base);
  if (!clean || new URL(clean).host !== new URL(base).host) return null;
  return new URL(clean).pathname === '/' ? null : clean;
}

/** Do two titles say the same, one perhaps with more around it? */
export function agree(one: string, other: string): boolean {
  const [short = '', long = ''] = [lettersOf(one), lettersOf(other)].sort(
    (a, b) => a.length - b.length,
  );
  return short.length >= 8 && long.includes(short) && short.length > long.length * 0.4;
}
