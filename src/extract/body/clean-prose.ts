import { asksConsent } from './asks-consent.ts';

const never =
  /comment|disqus|kommentar|cookie|consent|onetrust|gdpr|didomi|related|recommend|outbrain|taboola|teaser|sidebar|newsletter|promo|foot(er|note)|breadcrumb|popup|modal|subscri|author-?(bio|box|info|card|about|desc|profile)|about-?(the-?)?author|p-author|contributor-?bio|more-?stories|read-?next|ticker|trending|most-?read|latest-|newsfeed/i;

/** What is never the article even where Readability took it for that; `never` matches all of it. */
const alwaysNever =
  /comment(s|-list|list|-section|section)|disqus|cookie|consent|onetrust|gdpr|didomi|p-author|author-?(bio|box|card)|about-?(the-?)?author|contributor-?bio/i;

const sideTags = new Set(['ASIDE', 'FOOTER', 'NAV', 'DIALOG', 'FIGURE', 'BUTTON']);
const hopelessTags = new Set(['NAV', 'DIALOG']);

/** Tells parts that hold no article whatever they say. */
export interface PartsOfPage {
  /** Comments, consent, teasers, asides. */
  isSide(element: Element): boolean;
  /** The few that no proposal of Readability can outweigh. */
  isHopeless(element: Element): boolean;
}

type Part = 'side' | 'hopeless' | null;

/** A part that holds the page's heading is the page itself, however it is named. */
export function partsOf(page: Document): PartsOfPage {
  const aboveHeading = new Set<Element>();
  for (const heading of page.querySelectorAll('h1')) {
    for (let up: Element | null = heading; up && !aboveHeading.has(up); up = up.parentElement)
      aboveHeading.add(up);
  }
  const known = new Map<Element, Part>();
  for (const part of partsBeside(page, aboveHeading))
    if (asksConsent(part)) known.set(part, 'hopeless');
  const partOf = (element: Element): Part => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = element.parentElement;
    let part = parent ? partOf(parent) : null;
    if (part !== 'hopeless') {
      const own = ownPart(element);
      if (own && !aboveHeading.has(element)) part = own;
    }
    known.set(element, part);
    return part;
  };
  return {
    isSide: (element) => partOf(element) !== null,
    isHopeless: (element) => partOf(element) === 'hopeless',
  };
}

/** What stands beside the heading and the parts around it. */
function partsBeside(page: Document, aboveHeading: Set<Element>): Element[] {
  const around = aboveHeading.size ? aboveHeading : new Set<Element>([page.body]);
  const beside: Element[] = [];
  for (const element of around) {
    if (element.tagName === 'H1') continue;
    for (const child of element.children) if (!aboveHeading.has(child)) beside.push(child);
  }
  return beside;
}

function ownPart(element: Element): Part {
  const tag = element.tagName;
  if (tag === 'BODY') return null;
  if (hopelessTags.has(tag)) return 'hopeless';
  const label = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (label.length > 4 && never.test(label)) return alwaysNever.test(label) ? 'hopeless' : 'side';
  return sideTags.has(tag) ? 'side' : null;
}
