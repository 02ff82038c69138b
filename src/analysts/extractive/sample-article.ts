import type { Article } from '#domain/article/article.ts';
import { type ArticleMetadata, type Block, buildArticle } from '#domain/article/build-article.ts';

/** An article for tests: a blank line parts paragraphs, `# ` begins a heading. */
export function sampleArticle(text: string, metadata: Partial<ArticleMetadata> = {}): Article {
  const blocks: Block[] = text.split(/\n\s*\n/u).map((block) => {
    const line = block.trim().replace(/\s+/gu, ' ');
    return line.startsWith('# ')
      ? { kind: 'heading', text: line.slice(2) }
      : { kind: 'text', text: line };
  });
  return buildArticle(blocks, {
    url: 'https://news.example/story',
    canonicalUrl: 'https://news.example/story',
    title: 'A story',
    authors: [],
    siteName: 'Example News',
    publishedAt: '2026-03-19T09:14:00Z',
    modifiedAt: null,
    collectedAt: '2026-03-19T10:00:00Z',
    language: 'en',
    direction: 'ltr',
    leadImage: null,
    section: null,
    keywords: [],
    kind: 'article',
    links: [],
    ...metadata,
  });
}
