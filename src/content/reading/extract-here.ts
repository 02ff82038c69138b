import type { PageRules } from '#domain/article/page-rules.ts';
import { type Extraction, type ExtractOptions, extractArticle } from '#extract/extract-article.ts';
import type { PageMessage } from '#messages/messages.ts';
import { rootOf } from './root-of.ts';

/** The article of this page with the reader's rules, as it stands there now. */
export function extractHere(
  { site, article }: PageRules,
  onBlocks?: ExtractOptions['onBlocks'],
): Extraction {
  try {
    return extractArticle(document, {
      url: location.href,
      collectedAt: new Date().toISOString(),
      siteRules: site ?? undefined,
      articleRules: article ?? undefined,
      ...(onBlocks && { onBlocks }),
      rootOf,
    });
  } catch {
    // Whatever a page does to trip the reader up, the tab's row must end in something.
    return { unreadable: 'failed' };
  }
}

/** What came of reading, as it is told to the background. */
export function toldOf(extraction: Extraction): PageMessage {
  return 'article' in extraction
    ? { type: 'article-read', article: extraction.article }
    : { type: 'page-unreadable', reason: extraction.unreadable };
}
