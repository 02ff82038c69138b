import { firstMeta, type PageFacts } from './page-facts.ts';
import { listOf, plainText } from './read-json-ld.ts';

/** The authors as people, one an entry. */
export function readAuthors(facts: PageFacts, byline: string | null): string[] {
  for (const article of facts.articles) {
    const names = peopleIn(
      listOf(article.author ?? article.creator).map((person) => plainText(person)),
    );
    if (names.length) return names;
  }
  const declared = facts.meta.get('author') ?? facts.meta.get('article:author') ?? [];
  const names = peopleIn(declared);
  if (names.length) return names;
  return peopleIn([
    firstMeta(facts, 'dc.creator', 'parsely-author', 'byl', 'sailthru.author') ?? byline ?? '',
  ]);
}

function peopleIn(bylines: string[]): string[] {
  const names = new Map<string, string>();
  for (const byline of bylines) {
    if (/https?:|@|\.com/.test(byline)) continue;
    for (const part of byline.split(/\s*(?:,|;|\||\band\b|\bund\b|\bet\b|&| y )\s*/u)) {
      const name = part.replace(/^\s*(?:by|von|par|por|di|da|door|av|af|przez|от)\s+/iu, '').trim();
      if (/\p{L}{2}/u.test(name) && name.length < 60 && !/\d/.test(name))
        names.set(name.toLowerCase(), name);
    }
  }
  return [...names.values()];
}
