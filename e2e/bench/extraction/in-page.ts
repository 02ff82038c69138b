import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extractArticle } from '#extract/extract-article.ts';
import { nothing, type Said } from './said.ts';

/** One run of an extractor on a page. */
export interface Run extends Said {
  ms: number;
  error: string;
  changed: boolean;
}

export const extractorNames = ['gloss', 'readability', 'defuddle'] as const;
export type ExtractorName = (typeof extractorNames)[number];

const extractors: Record<ExtractorName, (url: string, tracing: boolean) => () => Said> = {
  gloss(url, tracing) {
    const trace: string[] = [];
    const result = extractArticle(document, {
      url,
      asMarkup: true,
      collectedAt: '2026-01-01T00:00:00.000Z',
      ...(tracing ? { trace: (line: string) => trace.push(line) } : {}),
    });
    return () => {
      if (!('article' in result)) return { ...nothing, kind: result.unreadable, trace };
      const { article } = result;
      return {
        text: article.text,
        title: article.title,
        authors: article.authors,
        published: article.publishedAt ?? '',
        site: article.siteName,
        language: article.language,
        kind: article.kind,
        extent: article.coverage.extent,
        trace,
      };
    };
  },
  readability() {
    const result = new Readability(document.cloneNode(true) as Document).parse();
    return () =>
      result
        ? {
            ...nothing,
            text: linesOf(result.content ?? ''),
            title: result.title ?? '',
            authors: bylineNames(result.byline ?? ''),
            published: result.publishedTime ?? '',
            site: result.siteName ?? '',
            language: result.lang ?? '',
          }
        : nothing;
  },
  defuddle(url) {
    const result = new Defuddle(document, { url }).parse();
    return () => ({
      ...nothing,
      text: linesOf(result.content),
      title: result.title,
      authors: bylineNames(result.author),
      published: result.published,
      site: result.site,
      language: result.language ?? '',
    });
  },
};

/** Runs one extractor; the time is its own alone, the shaping of its answer not counted. */
export function run(name: ExtractorName, url: string, tracing: boolean): Run {
  const before = document.documentElement.outerHTML;
  const start = performance.now();
  try {
    const shape = extractors[name](url, tracing);
    const ms = performance.now() - start;
    const changed = document.documentElement.outerHTML !== before;
    return { ...shape(), ms, error: '', changed };
  } catch (error) {
    return { ...nothing, ms: performance.now() - start, error: String(error), changed: false };
  }
}

/** The text of an extractor's markup, a line for each block. */
function linesOf(markup: string): string {
  const body = new DOMParser().parseFromString(markup, 'text/html').body;
  for (const block of body.querySelectorAll(
    'p, div, li, h1, h2, h3, h4, h5, h6, tr, td, th, br, blockquote, pre, section, article, figure, figcaption, dt, dd, ul, ol, table',
  )) {
    block.before('\n');
    block.after('\n');
  }
  return body.textContent ?? '';
}

/** The names in a byline, for extractors that give it as one line. */
function bylineNames(byline: string): string[] {
  return byline
    .replace(/^\s*(?:by|von|par|por|di|da|door)\s+/i, '')
    .split(/\s*(?:,|;|\||\band\b|\bund\b|\bet\b|&)\s*/)
    .map((name) => name.trim())
    .filter(Boolean);
}
