import type { WebSource } from '#domain/analysis/web-source.ts';
import type { Article } from '#domain/article/article.ts';
import { pageBehind } from './page-behind.ts';
import { isCopy, type Wording, wordingOf } from './shingles.ts';

/** Whose site and whose text pages are, beside an article. */
interface Owners {
  /** Whether a page of these words is of the article's own site, or much the same text. */
  repeats(url: string, wording: Wording): boolean;
  /**
   * Each source with whose site or whose text it is, if another's: the article's, or that of a source before it.
   * `wordings`: of all that is known of each page.
   */
  withOwners(sources: readonly WebSource[], wordings: readonly Wording[]): WebSource[];
}

/** `domainOf`: the registrable domain of a host, by which owners are told apart. */
export function ownersBeside(article: Article, domainOf: (host: string) => string): Owners {
  const ownDomain = URL.canParse(article.url)
    ? domainOf(new URL(pageBehind(article.url)).hostname)
    : '';
  const ownText = wordingOf(article.text);
  const ownerOf = (
    source: WebSource,
    own: Wording,
    before: readonly { source: WebSource; wording: Wording }[],
  ): WebSource['dependsOn'] => {
    if (source.domain === ownDomain) return { why: 'same site', of: 'article' };
    if (isCopy(own, ownText)) return { why: 'same text', of: 'article' };
    for (const { source: other, wording } of before) {
      if (other.domain === source.domain) return { why: 'same site', of: other.id };
      if (isCopy(own, wording)) return { why: 'same text', of: other.id };
    }
    return null;
  };
  return {
    repeats: (url, wording) =>
      domainOf(new URL(pageBehind(url)).hostname) === ownDomain || isCopy(wording, ownText),
    withOwners: (sources, wordings) => {
      const all = sources.map((source, place) => ({
        source,
        wording: wordings[place] ?? wordingOf(''),
      }));
      return all.map((each, place) => {
        const before = all.slice(0, place);
        const { dependsOn: known } = each.source;
        // What was found out when there were more words of it; not of a page that is gone, whose number is another's now.
        const stands =
          known?.of === 'article' || before.some(({ source }) => source.id === known?.of);
        const dependsOn =
          ownerOf(each.source, each.wording, before) ?? (stands ? known : null) ?? null;
        return { ...each.source, dependsOn };
      });
    },
  };
}
