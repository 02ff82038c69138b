import type { Article } from '#domain/article/article.ts';

/**
 * Claims as an article of one sentence each, `S1` the first, so that what rests on them is checked like a
 * claim on its article. Only for checking: it was never on any page.
 */
export function claimsAsArticle(claims: readonly { text: string; language: string }[]): Article {
  const texts = claims.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const languages = new Set(claims.map(({ language }) => language));
  const [language = 'und'] = languages;
  let end = -2;
  const spans = texts.map((text) => {
    const start = end + 2;
    end = start + text.length;
    return { start, end };
  });
  const nowhere = 'https://recap.invalid/';
  return {
    id: 'claims',
    url: nowhere,
    canonicalUrl: nowhere,
    title: '',
    authors: [],
    siteName: '',
    publishedAt: null,
    modifiedAt: null,
    collectedAt: '2000-01-01T00:00:00.000Z',
    language: languages.size === 1 ? language : 'und',
    direction: 'ltr',
    leadImage: null,
    section: null,
    keywords: [],
    kind: 'article',
    text: texts.join('\n\n'),
    paragraphs: spans.map((span, index) => ({ number: index + 1, kind: 'text', ...span })),
    sentences: spans.map((span, index) => ({
      id: `S${index + 1}`,
      paragraph: index + 1,
      ...span,
    })),
    coverage: {
      extent: 'whole',
      readParagraphs: spans.length,
      totalParagraphs: spans.length,
      reason: null,
    },
    words: 0,
    links: [],
  };
}
