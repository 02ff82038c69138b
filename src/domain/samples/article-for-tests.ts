import type { Article } from '#domain/article/article.ts';
import { buildArticle } from '#domain/article/build-article.ts';

/** An article from its paragraphs alone, for tests. */
export function articleOf(
  paragraphs: string[],
  about: { language?: string; title?: string; publishedAt?: string } = {},
): Article {
  return buildArticle(
    paragraphs.map((text) => ({ kind: 'text', text })),
    {
      url: 'https://news.example/story',
      canonicalUrl: 'https://news.example/story',
      title: about.title ?? 'A story',
      authors: [],
      siteName: 'News',
      publishedAt: about.publishedAt ?? null,
      modifiedAt: null,
      collectedAt: '2026-01-01T00:00:00Z',
      language: about.language ?? 'en',
      direction: 'ltr',
      leadImage: null,
      section: null,
      keywords: [],
      kind: 'article',
      links: [],
    },
  );
}
