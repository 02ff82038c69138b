/** A card is no longer than this, in characters. */
const longestCard = 600;
const leading = 'h2 a[href], h3 a[href], h4 a[href], h5 a[href], a[href] :is(h2, h3, h4, h5)';

/**
 * True for what stands in a card of another article: in a link that says more than that, or in a small part
 * with a heading that leads elsewhere. `heading` is the page's own, which no such part holds.
 */
export function isOfOtherArticle(element: Element, heading: Element | null): boolean {
  const own = (element.textContent ?? '').trim().length;
  const link = element.closest('a[href]');
  if (link && !(heading && link.contains(heading)) && textLength(link) > own + 15) return true;
  if (!heading) return false;
  for (let up = element.parentElement; up && !up.contains(heading); up = up.parentElement) {
    if (up.tagName === 'BODY' || textLength(up) > longestCard) return false;
    if (up.querySelector(leading)) return true;
  }
  return false;
}

const textLength = (element: Element) => (element.textContent ?? '').trim().length;

/** Who is quoted, pictured or recommends something is named there as an author too. */
const quoting =
  'blockquote, q, figure, [class*="testimonial" i], [class*="quote" i], [class*="review" i]:not(body, main, article)';

export function isOfQuotation(element: Element): boolean {
  if (element.closest(quoting)) return true;
  const around = element.parentElement;
  return (
    !!around && textLength(around) <= longestCard && around.querySelector('blockquote') !== null
  );
}
