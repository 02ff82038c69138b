const never =
  /comment|disqus|kommentar|cookie|consent|onetrust|gdpr|didomi|related|recommend|outbrain|taboola|teaser|sidebar|newsletter|promo|foot(er|note)|breadcrumb|popup|modal|subscri|more-?stories|read-?next|ticker|trending|most-?read|latest-|newsfeed/i;

/** What is never the article even where Readability took it for that; `never` matches all of it. */
const alwaysNever =
  /comment(s|-list|list|-section|section)|disqus|cookie|consent|onetrust|gdpr|didomi/i;

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

function ownPart(element: Element): Part {
  const tag = element.tagName;
  if (tag === 'BODY') return null;
  if (hopelessTags.has(tag)) return 'hopeless';
  const label = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (label.length > 4 && never.test(label)) return alwaysNever.test(label) ? 'hopeless' : 'side';
  return sideTags.has(tag) ? 'side' : null;
}
