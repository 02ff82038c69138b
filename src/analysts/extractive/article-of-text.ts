import type { Article } from '#domain/article/article.ts';
import { articleOf } from '#domain/article/article-of.ts';
import type { ArticleMetadata, Block } from '#domain/article/build-article.ts';

/** An article for tests: a blank line parts paragraphs, `# ` begins a heading. */
export function articleOfText(text: string, metadata: Partial<ArticleMetadata> = {}): Article {
  const blocks: Block[] = text.split(/\n\s*\n/u).map((block) => {
    const line = block.trim().replace(/\s+/gu, ' ');
    return line.startsWith('# ')
      ? { kind: 'heading', text: line.slice(2) }
      : { kind: 'text', text: line };
  });
  return articleOf(blocks, {
    publishedAt: '2026-03-19T09:14:00Z',
    collectedAt: '2026-03-19T10:00:00Z',
    ...metadata,
  });
}
