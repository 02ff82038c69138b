import { findSelection } from '#content/anchoring/find-selection.ts';
import { partIdOf } from '#domain/article/article-part.ts';
import { extractArticle } from '#extract/extract-article.ts';
import type { PageMessage } from '#messages/messages.ts';
import { rootOf } from './root-of.ts';

/** Fewer words than this leave nothing to say. */
const fewestWords = 12;

/** Reads the paragraphs that are selected as an article of their own, which says that it is a part. */
export function readSelection(): PageMessage {
  try {
    const selection = findSelection(document);
    if (!selection) return { type: 'page-unreadable', reason: 'too short' };
    const options = { url: location.href, collectedAt: new Date().toISOString(), rootOf };
    const onlySelected = { ...options, selection };
    const part = extractArticle(document, onlySelected);
    if (!('article' in part) || part.article.words < fewestWords) {
      return { type: 'page-unreadable', reason: 'too short' };
    }
    const { article } = part;
    const whole = extractArticle(document, options);
    const readParagraphs = article.paragraphs.length;
    const ofWhole = 'article' in whole ? whole.article.coverage.totalParagraphs : 0;
    return {
      type: 'article-read',
      article: {
        ...article,
        id: partIdOf(article.id, article.text),
        coverage: {
          extent: 'cut',
          readParagraphs,
          totalParagraphs: Math.max(readParagraphs, ofWhole),
          reason: { kind: 'selection' },
        },
      },
    };
  } catch {
    // Whatever a page does to trip the reader up, the tab's row must end in something.
    return { type: 'page-unreadable', reason: 'failed' };
  }
}
