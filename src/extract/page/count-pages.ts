import type { PageBlock } from './collect-blocks.ts';
import { queryAll } from './unclobbered.ts';

/** Where in an article of several pages this one stands. */
export interface PageOfPages {
  page: number;
  pages: number;
}

/** Articles of more pages are lists of others. */
const mostPages = 40;

const inWords =
  /^\W*(?:page|seite|página|pagina|страница|strona|sida|side)\s+(\d{1,2})\s*(?:of|von|de|sur|di|van|из|z|av|af|\/)\s*(\d{1,2})\W*$/i;

/** `Page 1 of 3` and nothing else. */
export const isPageNumber = (text: string): boolean => text.length < 40 && inWords.test(text);

/** Says how many pages the article has, by a line such as `Page 1 of 3` or by numbered links to the same address; null for one. */
export function countPages(
  live: Document,
  blocks: readonly PageBlock[],
  url: string,
): PageOfPages | null {
  return pagesInWords(blocks) ?? pagesInLinks(live, url);
}

function pagesInWords(blocks: readonly PageBlock[]): PageOfPages | null {
  for (const { text } of blocks) {
    const [, page, pages] = (text.length < 40 && inWords.exec(text)) || [];
    const known = { page: Number(page), pages: Number(pages) };
    if (known.pages > 1 && known.pages <= mostPages && known.page <= known.pages) return known;
  }
  return null;
}

function pagesInLinks(live: Document, url: string): PageOfPages | null {
  const own = plainAddress(url);
  let last = 0;
  for (const link of queryAll(live, 'a[href]')) {
    // Asked of the markup first: a page has hundreds of links.
    const inner = link.firstChild?.nodeValue ?? link.textContent ?? '';
    if (inner.length > 30) continue;
    const words = (link.textContent ?? '').trim();
    if (!/^\d{1,2}$/.test(words)) continue;
    const number = Number(words);
    if (number < 2 || number > mostPages || link.closest('[class*="comment" i], [id*="comment" i]'))
      continue;
    const address = addressOf(link.getAttribute('href') ?? '', url);
    if (address && isPage(address, own.address, number)) last = Math.max(last, number);
  }
  const pages = Math.max(last, own.page);
  return pages > 1 ? { page: own.page, pages } : null;
}

function addressOf(href: string, url: string): string | null {
  try {
    return new URL(href, url).href.replace(/#.*$/s, '');
  } catch {
    // No address: pages hold every kind of string there.
    return null;
  }
}

const numbered = [
  /([?&](?:page|p|pg|seite|pagina|pag|paged|start_page)=)(\d{1,2})(?=&|$)/i,
  /(\/(?:page|seite|pagina|p)[/-])(\d{1,2})\/?$/i,
  /([/_,-])(\d{1,2})(?=\/?$|\.html?$)/,
];

/** An address without the number of its page, and that number. */
function plainAddress(url: string): { address: string; page: number } {
  const plain = url.replace(/#.*$/s, '');
  for (const pattern of numbered.slice(0, 2)) {
    const page = Number(pattern.exec(plain)?.[2] ?? 0);
    if (page) return { address: bared(plain.replace(pattern, '')), page };
  }
  return { address: bared(plain), page: 1 };
}

const bared = (address: string) => address.replace(/\.html?$/i, '').replace(/[/?&]+$/, '');

/** The same address with the number of another page in one of the usual places. */
function isPage(address: string, own: string, number: number): boolean {
  return numbered.some((pattern) => {
    const found = pattern.exec(address);
    return Number(found?.[2]) === number && bared(address.replace(pattern, '')) === own;
  });
}
