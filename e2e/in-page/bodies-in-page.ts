import { Readability } from '@mozilla/readability';
import { BodySearch } from '#extract/body/body-search.ts';

interface Found {
  letters: string;
  byline: string | null;
}

/** What plain Readability and Gloss's search find in the body that `markup` has. */
export function bodiesOf(markup: string): { plain: Found | null; own: Found | null } {
  const plain = new Readability<Element>(copyOf(markup), {
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  const own = new BodySearch(copyOf(markup)).search();
  return {
    plain: plain && found(plain.content as Element, plain.byline ?? null),
    own: own && found(own.content, own.byline),
  };
}

/** The body alone without its scripts, as `copyPage` makes it. */
function copyOf(markup: string): Document {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const copy = document.implementation.createHTMLDocument(page.title);
  copy.body.innerHTML = page.body.innerHTML;
  for (const element of copy.querySelectorAll('script, noscript, style, meta')) element.remove();
  return copy;
}

/** Without white space: Readability takes some of it out with the wrappers that it cleans away at the end. */
const found = (content: Element, byline: string | null): Found => ({
  letters: content.textContent.replace(/\s+/gu, ''),
  byline,
});
