import type { Article } from './article.ts';
import { type ArticleMetadata, type Block, buildArticle } from './build-article.ts';

/** An article of our own, for samples and tests: its paragraphs or blocks, and what is worth saying of it. */
export function articleOf(
  blocks: readonly (string | Block)[],
  metadata: Partial<ArticleMetadata> = {},
): Article {
  return buildArticle(
    blocks.map((block) => (typeof block === 'string' ? { kind: 'text', text: block } : block)),
    {
      url: 'https://news.example/story',
      canonicalUrl: 'https://news.example/story',
      title: 'A story',
      authors: [],
      siteName: 'Example News',
      publishedAt: null,
      modifiedAt: null,
      collectedAt: '2026-01-01T00:00:00Z',
      language: 'en',
      direction: 'ltr',
      leadImage: null,
      section: null,
      keywords: [],
      kind: 'article',
      links: [],
      ...metadata,
    },
  );
}
