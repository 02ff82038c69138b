import type { Article } from '#domain/article/article.ts';
import { languageOfAll, textOfNoPage } from '#domain/article/text-of-no-page.ts';

/**
 * Claims as an article of one sentence each, `S1` the first, so that what rests on them is checked like a
 * claim on its article. Only for checking: it was never on any page.
 */
export function claimsAsArticle(claims: readonly { text: string; language: string }[]): Article {
  const texts = claims.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  let end = -2;
  const spans = texts.map((text) => {
    const start = end + 2;
    end = start + text.length;
    return { start, end };
  });
  return {
    ...textOfNoPage,
    id: 'claims',
    language: languageOfAll(claims),
    text: texts.join('\n\n'),
    paragraphs: spans.map((span, index) => ({ number: index + 1, kind: 'text', ...span })),
    sentences: spans.map((span, index) => ({
      id: `S${index + 1}`,
      paragraph: index + 1,
      ...span,
    })),
  };
}
