import {
  articleThings,
  decodeEntities,
  plainText,
  readJsonLd,
  type Thing,
} from './read-json-ld.ts';

/** What the page says about itself outside its text, read once. */
export interface PageFacts {
  url: string;
  things: Thing[];
  /** JSON-LD things that are articles; the first is the page's own. */
  articles: Thing[];
  /** Contents of meta tags by lower-case name, property or itemprop, in order of the page. */
  meta: Map<string, string[]>;
}

/** Reads JSON-LD and meta tags. */
export function readPageFacts(live: Document, url: string): PageFacts {
  const meta = new Map<string, string[]>();
  for (const tag of live.querySelectorAll('meta[content]')) {
    const content = decodeEntities(tag.getAttribute('content') ?? '');
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const names = tag.getAttribute(attribute);
      if (!names) continue;
      for (const key of names.toLowerCase().split(/\s+/)) {
        if (!key) continue;
        const known = meta.get(key);
        if (known) known.push(content);
        else meta.set(key, [content]);
      }
    }
  }
  const things = readJsonLd(live);
  return { url, things, articles: articleThings(things), meta };
}

/** The first content of the first name that has one. */
export function firstMeta(facts: PageFacts, ...names: string[]): string | null {
  for (const name of names) {
    const value = facts.meta.get(name)?.[0];
    if (value) return value;
  }
  return null;
}

/** The longest `articleBody` that the page declares; empty when there is none. */
export function declaredBody(facts: PageFacts): string {
  return facts.articles
    .map((article) => plainText(article.articleBody))
    .reduce((longest, body) => (body.length > longest.length ? body : longest), '');
}
