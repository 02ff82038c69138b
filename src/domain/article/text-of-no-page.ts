import type { Article } from './article.ts';

const nowhere = 'https://text.invalid/';

/** All of an article but its text, for one that is put together to be checked against, and was never on any page. */
export const textOfNoPage: Omit<Article, 'id' | 'text' | 'paragraphs' | 'sentences'> = {
  url: nowhere,
  canonicalUrl: nowhere,
  title: '',
  authors: [],
  siteName: '',
  publishedAt: null,
  modifiedAt: null,
  collectedAt: '2000-01-01T00:00:00.000Z',
  language: 'und',
  direction: 'ltr',
  leadImage: null,
  section: null,
  keywords: [],
  kind: 'article',
  coverage: { extent: 'whole', readParagraphs: 0, totalParagraphs: 0, reason: null },
  words: 0,
  links: [],
};

/** The language that all parts of a text are in; `und` where they are in several. */
export function languageOfAll(parts: readonly { language: string }[]): string {
  const [language = 'und', ...others] = new Set(parts.map((part) => part.language));
  return others.length === 0 ? language : 'und';
}
