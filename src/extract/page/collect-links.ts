import type { ArticleLink } from '#domain/article/article.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { singleSpaced } from '#extract/text/single-spaced.ts';
import { withoutSoftHyphens } from '#extract/text/without-soft-hyphens.ts';
import type { PageBlock } from './collect-blocks.ts';

/** Links within the blocks that were read, each address once, in order; addresses without trackers. */
export function collectLinks(blocks: PageBlock[], url: string): ArticleLink[] {
  const own = cleanAddress(url, url);
  const found = new Map<string, string>();
  const seen = new Set<Element>();
  for (const { element, text } of blocks) {
    if (seen.has(element)) continue;
    seen.add(element);
    for (const link of element.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      const words = singleSpaced(withoutSoftHyphens(link.textContent ?? ''));
      if (href.startsWith('#') || !words || !text.includes(words.slice(0, 20))) continue;
      const address = cleanAddress(href, url);
      if (!address || address === own || found.has(address)) continue;
      found.set(address, words.slice(0, 500));
    }
  }
  return [...found].slice(0, 500).map(([address, words]) => ({ url: address, text: words }));
}
