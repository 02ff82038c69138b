import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { isCopy, shinglesOf } from './shingles.ts';

type Shingles = ReadonlySet<string>;

/** Whose site and whose text pages are, beside an article. */
interface Owners {
  /** Whether a page of these words is of the article's own site, or much the same text. */
  repeats(url: string, shingles: Shingles): boolean;
  /**
   * Each source with whose site or whose text it is, if another's: the article's, or that of a source before it.
   * `shingles`: of all that is known of each page's words.
   */
  withOwners(sources: readonly WebSource[], shingles: readonly Shingles[]): WebSource[];
}

/** `domainOf`: the registrable domain of a host, by which owners are told apart. */
export function ownersBeside(article: Article, domainOf: (host: string) => string): Owners {
  const ownDomain = URL.canParse(article.url) ? domainOf(new URL(article.url).hostname) : '';
  const ownText = shinglesOf(article.text);
  const ownerOf = (
    source: WebSource,
    own: Shingles,
    before: readonly { source: WebSource; shingles: Shingles }[],
  ): WebSource['dependsOn'] => {
    if (source.domain === ownDomain) return { why: 'same site', of: 'article' };
    if (isCopy(own, ownText)) return { why: 'same text', of: 'article' };
    for (const { source: other, shingles } of before) {
      if (other.domain === source.domain) return { why: 'same site', of: other.id };
      if (isCopy(own, shingles)) return { why: 'same text', of: other.id };
    }
    return null;
  };
  return {
    repeats: (url, shingles) =>
      domainOf(new URL(url).hostname) === ownDomain || isCopy(shingles, ownText),
    withOwners: (sources, shingles) => {
      const all = sources.map((source, place) => ({
        source,
        shingles: shingles[place] ?? new Set<string>(),
      }));
      return all.map((each, place) => {
        const dependsOn = ownerOf(each.source, each.shingles, all.slice(0, place));
        return dependsOn ? { ...each.source, dependsOn } : each.source;
      });
    },
  };
}
