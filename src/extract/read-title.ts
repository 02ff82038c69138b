import { firstMeta, type PageFacts } from './page-facts.ts';
import { plainText } from './read-json-ld.ts';

/** The title as the reader sees it: the visible `h1` when another source agrees, else the best of the others without the site's name. */
export function readTitle(live: Document, facts: PageFacts, siteNames: string[]): string {
  const declared = [
    plainText(facts.articles[0]?.headline ?? facts.articles[0]?.name),
    firstMeta(facts, 'og:title', 'twitter:title', 'dc.title', 'title') ?? '',
    live.title,
  ].map((title) => withoutSite(tidy(title), siteNames));
  for (const heading of live.querySelectorAll('h1')) {
    const text = tidy(heading.textContent ?? '');
    if (text.length > 3 && declared.some((title) => agree(title, text))) return text;
  }
  return declared.find(Boolean) ?? '';
}

const tidy = (text: string) =>
  text
    .replace(/[\u00ad\u200b\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim();

const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function agree(one: string, other: string): boolean {
  const a = key(one);
  const b = key(other);
  if (!a || !b) return false;
  return a === b || (Math.min(a.length, b.length) > 12 && (a.includes(b) || b.includes(a)));
}

function withoutSite(title: string, siteNames: string[]): string {
  const names = siteNames.map(key).filter(Boolean);
  let rest = title;
  for (;;) {
    const cut = /^(.+?)\s+[|•·»–—-]\s+([^|•·»–—]{2,60})$/u.exec(rest);
    const last = /^(.+)\s+[|•·»–—-]\s+([^|•·»–—]{2,60})$/u.exec(rest);
    const end = last?.[2] ?? cut?.[2];
    if (!last || !end || !names.some((name) => name === key(end) || name.includes(key(end))))
      return rest;
    rest = last[1] ?? rest;
  }
}
