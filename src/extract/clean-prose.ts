const never =
  /comment|disqus|kommentar|cookie|consent|onetrust|gdpr|didomi|related|recommend|outbrain|taboola|teaser|sidebar|newsletter|promo|foot(er|note)|breadcrumb|popup|modal|subscri|more-?stories|read-?next|ticker|trending|most-?read|latest-|newsfeed/i;

/** What is never the article even where Readability took it for that. */
const alwaysNever =
  /comment(s|-list|list|-section|section)|disqus|cookie|consent|onetrust|gdpr|didomi/i;

const sideTags = new Set(['ASIDE', 'FOOTER', 'NAV', 'DIALOG', 'FIGURE', 'BUTTON']);

/**
 * A test for parts that hold no article whatever they say: comments, consent, teasers, asides. A
 * part that holds the page's heading is the page itself, however it is named.
 */
export function sideParts(page: Document): (element: Element) => boolean {
  return partsNamed(page, never, sideTags);
}

/** The same for the few names that no proposal of Readability can outweigh. */
export function hopelessParts(page: Document): (element: Element) => boolean {
  return partsNamed(page, alwaysNever, new Set(['NAV', 'DIALOG']));
}

function partsNamed(
  page: Document,
  names: RegExp,
  tags: Set<string>,
): (element: Element) => boolean {
  const aboveHeading = new Set<Element>();
  for (const heading of page.querySelectorAll('h1')) {
    for (let up: Element | null = heading; up && !aboveHeading.has(up); up = up.parentElement)
      aboveHeading.add(up);
  }
  const known = new Map<Element, boolean>();
  const isSide = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = element.parentElement;
    const label = `${element.getAttribute('class') ?? ''} ${element.id}`;
    let side = parent ? isSide(parent) : false;
    if (
      !side &&
      element.tagName !== 'BODY' &&
      (tags.has(element.tagName) || (label.length > 4 && names.test(label)))
    ) {
      side = !aboveHeading.has(element);
    }
    known.set(element, side);
    return side;
  };
  return isSide;
}
