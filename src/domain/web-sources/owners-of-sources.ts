import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { isCopy, shinglesOf } from './shingles.ts';

/**
 * Each source with whose site or whose text it is, if another's: the article's, or that of a source before it.
 * `texts`: all that is known of each page's words.
 */
export function withOwners(
  article: Article,
  sources: readonly WebSource[],
  texts: readonly string[],
  domainOf: (host: string) => string,
): WebSource[] {
  const ownDomain = URL.canParse(article.url) ? domainOf(new URL(article.url).hostname) : '';
  const ownText = shinglesOf(article.text);
  const shingles = texts.map(shinglesOf);
  return sources.map((source, place) => {
    const own = shingles[place] ?? new Set<string>();
    if (source.domain === ownDomain) return dependent(source, 'same site', 'article');
    if (isCopy(own, ownText)) return dependent(source, 'same text', 'article');
    for (const [earlier, other] of sources.slice(0, place).entries()) {
      if (other.domain === source.domain) return dependent(source, 'same site', other.id);
      if (isCopy(own, shingles[earlier] ?? new Set())) {
        return dependent(source, 'same text', other.id);
      }
    }
    return source;
  });
}

/** Whether a page is of the article's own site, or much the same text. */
export function repeaterOf(
  article: Article,
  domainOf: (host: string) => string,
): (page: { url: string; passages: readonly string[] }) => boolean {
  const ownDomain = URL.canParse(article.url) ? domainOf(new URL(article.url).hostname) : '';
  const ownText = shinglesOf(article.text);
  return ({ url, passages }) =>
    domainOf(new URL(url).hostname) === ownDomain ||
    isCopy(shinglesOf(passages.join('\n')), ownText);
}

function dependent(source: WebSource, why: 'same site' | 'same text', of: string): WebSource {
  return { ...source, dependsOn: { why, of } };
}
