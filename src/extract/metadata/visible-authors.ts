import { singleSpaced } from '#extract/text/single-spaced.ts';
import { bylineInWords } from './byline-lines.ts';
import { linesOf } from './lines-of.ts';
import { inPageOrder, type MarkedElements } from './marked-elements.ts';
import { isOfOtherArticle, isOfQuotation } from './other-articles.ts';
import { looksLikePerson, peopleIn } from './people-in.ts';

/** Names that other parts of a page have as well: only lines that are nothing but persons count. */
const weakPlace =
  '[class~="firma" i], [class*="journalist" i]:is(span, a, p, div), [class*="reporter" i]:is(span, a, p, div), [class*="writer" i]:is(span, a, p, div), [class*="penulis" i]';

const bylinePlaces = [
  '.p-author .p-name, .p-author.p-name',
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class~="author-name" i], [class*="authorname" i], [class*="author_name" i], [class*="author__name" i], [class*="byline__name" i], [class*="byline-name" i], [class*="author-link" i]',
  '[class*="byline" i], [data-testid*="byline" i]',
  '[class~="author" i], .vcard .fn, [class*="entry-author" i], [class*="post-author" i], [class*="article-author" i], [class*="meta-author" i]',
  'a[href*="/author/"], a[href*="/autor/"], a[href*="/authors/"], a[href*="/autoren/"]',
  '[class*="author" i]:is(span, a, p, div, li), [class*="autor" i]:is(span, a, p, div, li), [class*="verfasser" i], [class*="auteur" i]',
  weakPlace,
];

/** All that any of the places can match by more than a class, and little more: asked of the page once. */
const notByClass =
  '[itemprop~="author"], [itemprop~="author"] [itemprop~="name"], [rel~="author"], [data-testid*="byline" i], .vcard .fn, .p-author .p-name, a[href*="/author"], a[href*="/autor"]';

/** Names in the page's own byline: of the first kind of place that holds any. */
export function visibleAuthors(visible: Document, marked: MarkedElements): string[] {
  const candidates = inPageOrder(visible.body?.querySelectorAll(notByClass) ?? [], marked.bylines);
  const heading = visible.querySelector('h1');
  for (const place of bylinePlaces) {
    const lines: string[] = [];
    for (const element of candidates) {
      if (!element.matches(place)) continue;
      if (lines.length > 6) break;
      if (
        element.closest(
          'nav, footer, aside, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i]',
        )
      )
        continue;
      if (isOfQuotation(element) || isOfOtherArticle(element, heading)) continue;
      const text = singleSpaced(element.getAttribute('content') ?? '') || linesOf(element);
      if (text && text.length < 200) lines.push(text);
    }
    const names = peopleIn(lines.slice(0, 4));
    if (names.some(looksLikePerson) && (place !== weakPlace || names.every(looksLikePerson)))
      return names;
    // A desk or a pseudonym: a line that says by whom it is goes before it.
    if (names.length && place !== weakPlace) return orElse(bylineInWords(visible), names);
  }
  return bylineInWords(visible);
}

const orElse = (people: string[], others: string[]): string[] => (people.length ? people : others);
