import { firstMeta, type PageFacts } from '#extract/metadata/page-facts.ts';
import { plainText, typesOf } from '#extract/metadata/read-json-ld.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { singleSpaced } from '#extract/text/single-spaced.ts';
import { agree, type Region, regionsOf } from './article-regions.ts';
import type { PageCopy } from './copy-page.ts';
import type { Sight } from './visibility.ts';

/** The one of several articles below each other that the reader looks at. */
export interface ArticleInView {
  /** The part of the page that holds it; null for what stands there beside the others. */
  part: Element | null;
  /** The parts that hold the other articles. */
  others: Element[];
  title: string;
  /** Its own address where the page gives one. */
  address: string | null;
  /** True when the head of the page speaks of it. */
  isDeclared: boolean;
  /** True when neither the page nor the address bar has an address for it but that of another. */
  isNameless: boolean;
}

/**
 * Which article the reader looks at on a page that goes on with another below the first; null where
 * there is one only. Articles are told by headings of the first rank, each with prose of its own, and
 * the one in view by the address shown, else by the middle of the window; a selection tells by itself.
 */
export function articleInView(
  live: Document,
  sight: Sight,
  facts: PageFacts,
  selected: Node | null,
): ArticleInView | null {
  const { view } = sight;
  if (!sight.hasLayout || !view || !live.body) return null;
  if (facts.things.some((thing) => typesOf(thing).includes('LiveBlogPosting'))) return null;
  const regions = regionsOf(live, sight, facts);
  if (regions.length < 2) return null;
  const first = declaredAddress(live, facts);
  const chosen = selected
    ? regions.find(({ part }) => !part || part.contains(selected))
    : choose(regions, facts, view, first);
  if (!chosen) return null;
  return {
    part: chosen.part,
    others: regions.flatMap(({ part }) => (part && part !== chosen.part ? [part] : [])),
    title: singleSpaced(chosen.heading.textContent ?? ''),
    address: chosen.address,
    isDeclared: chosen.isDeclared,
    isNameless: !chosen.isDeclared && !chosen.address && isAt(facts, first),
  };
}

/** Takes the other articles out of the copy. */
export function keepInView(page: PageCopy, { part, others }: ArticleInView): void {
  if (!part) {
    for (const other of others) page.copyOf(other)?.remove();
    return;
  }
  for (
    let up = page.copyOf(part);
    up && up.tagName !== 'BODY';
    up = up.parentElement ?? undefined
  ) {
    for (const beside of [...(up.parentElement?.children ?? [])]) {
      if (beside !== up) beside.remove();
    }
  }
}

/** What the page says of the article in view alone: its head mostly speaks of the first. */
export function factsInView(facts: PageFacts, inView: ArticleInView): PageFacts {
  const own = facts.articles.filter((thing) =>
    agree(inView.title, plainText(thing.headline) || plainText(thing.name)),
  );
  if (inView.isDeclared) return own.length ? { ...facts, articles: own } : facts;
  const meta = new Map([...facts.meta].filter(([name]) => ofSite.has(name)));
  const things = facts.things.filter((thing) => !facts.articles.includes(thing));
  return { ...facts, things: [...things, ...own], articles: own, meta };
}

const ofSite = new Set([
  'og:site_name',
  'og:locale',
  'application-name',
  'content-language',
  'dc.language',
  'language',
]);

function choose(regions: Region[], facts: PageFacts, view: Window, first: string | null): Region {
  const shown = pathOf(facts.url);
  const named = regions.filter(({ address }) => address && pathOf(address) === shown);
  if (named.length === 1 && named[0]) return named[0];
  const boxes = new Map(regions.map((region, at) => [region, boxOf(region, regions[at + 1])]));
  const distance = (region: Region) => {
    const { top, bottom } = boxes.get(region) ?? { top: 0, bottom: 0 };
    const middle = view.innerHeight / 2;
    return top > middle ? top - middle : Math.max(0, middle - bottom);
  };
  const seen = regions.filter((region) => {
    const { top, bottom } = boxes.get(region) ?? { top: 0, bottom: 0 };
    return top < view.innerHeight && bottom > 0;
  });
  // While one is scrolled to the next, the address already tells which of the two it is.
  const told = first ? seen.filter(({ isDeclared }) => isDeclared === isAt(facts, first)) : [];
  const among = told.length ? told : regions;
  return among.reduce((best, region) => (distance(region) < distance(best) ? region : best));
}

function declaredAddress(live: Document, facts: PageFacts): string | null {
  const canonical = live.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  return canonical ?? firstMeta(facts, 'og:url');
}

/** Does the address bar show the article that the head of the page speaks of? */
const isAt = (facts: PageFacts, first: string | null) =>
  first === null || pathOf(first, facts.url) === pathOf(facts.url);

/** From the top of its heading to the end of its part, or to where the next begins. */
function boxOf(
  { heading, part }: Region,
  next: Region | undefined,
): { top: number; bottom: number } {
  const box = (part ?? heading).getBoundingClientRect();
  if (part) return box;
  const below = next?.part?.getBoundingClientRect();
  return { top: box.top, bottom: below?.top ?? box.bottom };
}

function pathOf(address: string, base?: string): string {
  try {
    const { pathname, search } = new URL(cleanAddress(address, base ?? address) ?? address, base);
    return `${pathname.replace(/\/+$/, '')}${search}`;
  } catch {
    // What is no address is the path of nothing.
    return '';
  }
}
