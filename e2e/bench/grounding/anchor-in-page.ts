import type { Article } from '#domain/article/article.ts';
import { extractArticle } from '#extract/extract-article.ts';

/** What became of one page's sentences. */
export interface AnchoredPage {
  sentences: number;
  exact: number;
  /** Whether the page's markup was another one afterwards. */
  changed: boolean;
  ms: number;
  failures: { sentence: string; range: string | null }[];
}

interface Sought {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

/** The content script's own, bundled beside this module and left in the page under this name. */
declare const glossAnchoring: {
  anchorSentences(root: Document, sentences: readonly Sought[]): (Range | null)[];
};

const contextLength = 32;

/** Reads the article of the page it runs in, then looks for every sentence of it in that page. */
export function anchorAll(url: string): AnchoredPage {
  const before = markup();
  const read = extractArticle(document, { url, collectedAt: '2026-01-01T00:00:00.000Z' });
  if (!('article' in read)) {
    return { sentences: 0, exact: 0, changed: markup() !== before, ms: 0, failures: [] };
  }
  const { article } = read;
  const sought = article.sentences.map((sentence) => soughtOf(article, sentence));
  const begin = performance.now();
  const ranges = glossAnchoring.anchorSentences(document, sought);
  const ms = performance.now() - begin;
  const failures = sought.flatMap(({ exact }, place) => {
    const range = ranges[place] ?? null;
    const words = range === null ? null : range.toString();
    return words !== null && unspaced(words) === unspaced(exact)
      ? []
      : [{ sentence: exact, range: words }];
  });
  return {
    sentences: sought.length,
    exact: sought.length - failures.length,
    changed: markup() !== before,
    ms,
    failures,
  };
}

function soughtOf({ text }: Article, { start, end }: { start: number; end: number }): Sought {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
  };
}

/** White space is the page's affair: `<br>` has none and a new line in the markup is a space. */
function unspaced(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060-\u2064\ufeff]+/gu, '');
}

function markup(): string {
  return document.documentElement.outerHTML;
}
