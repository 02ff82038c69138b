import { isSameSite } from '#domain/article/same-site.ts';
import { kindAt, letter, mark } from '#domain/text/character-kinds.ts';
import { cleanAddress } from '#extract/text/clean-address.ts';
import { lettersOf } from '#extract/text/letters-of.ts';
import { withoutSoftHyphens } from '#extract/text/without-soft-hyphens.ts';
import { dateLanguage } from './date-language.ts';
import { markedElements } from './marked-elements.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { readAuthors } from './read-authors.ts';
import { readDates } from './read-dates.ts';
import { listOf, plainText, typesOf } from './read-json-ld.ts';
import { readLanguage } from './read-language.ts';
import { readTitle } from './read-title.ts';

/** What is known of an article beside its text. */
export interface PageMetadata {
  canonicalUrl: string;
  title: string;
  authors: string[];
  siteName: string;
  publishedAt: string | null;
  modifiedAt: string | null;
  language: string;
  direction: 'ltr' | 'rtl';
  leadImage: string | null;
  section: string | null;
  keywords: string[];
}

/** Reads the page's metadata; `visible` is the copy of what the reader sees of it. */
export function readMetadata(
  live: Document,
  visible: Document,
  facts: PageFacts,
  byline: string | null,
): PageMetadata {
  const host = new URL(facts.url).hostname.replace(/^www\./, '');
  let letters: string | undefined;
  // Most names are known without a look at the whole page.
  const isShown = (name: string) => {
    letters ??= lettersOf(visible.body?.textContent ?? '');
    return letters.includes(lettersOf(name));
  };
  const named = readSiteName(facts);
  const siteName = shownName(named, host, isShown);
  const declared = readLanguage(live, visible, facts);
  const { language, direction } = declared;
  const order = dateLanguage(
    declared.isDeclared ? language : 'und',
    facts.url,
    () => visible.body?.textContent ?? '',
  );
  const marked = markedElements(visible);
  const siteNames = [named, host, host.split('.').at(-2) ?? '', host.split('.')[0] ?? ''];
  return {
    canonicalUrl: readCanonical(live, facts),
    title: withoutSoftHyphens(readTitle(visible, facts, siteNames, marked)),
    authors: readAuthors(visible, facts, siteNames, byline, order, marked).filter((author) =>
      isName(author, isShown),
    ),
    siteName: siteName || host,
    ...readDates(visible, facts, order, marked),
    language,
    direction,
    leadImage: readLeadImage(facts),
    section:
      firstMeta(facts, 'article:section') ?? (plainText(facts.articles[0]?.articleSection) || null),
    keywords: readKeywords(facts),
  };
}

/** Longer names are none. */
const longestName = 60;

/**
 * A name that the page gives itself, if the reader can see it there or it says what the address says: it goes to
 * the model and into lists, and what no reader sees has no say there.
 */
function shownName(name: string, host: string, isShown: (name: string) => boolean): string {
  const letters = lettersOf(name);
  if (!letters || name.length > longestName) return '';
  const isPlain = name.split(/\s+/).length <= 5 && !/[:/@]|\.\S/.test(name);
  const label = lettersOf(host.split('.').at(-2) ?? host);
  const isOfHost = lettersOf(host).includes(letters) || (isPlain && letters.includes(label));
  return isOfHost || isShown(name) ? name : '';
}

/** Persons that a reader can see named, or whose name is no more than a name. */
const isName = (author: string, isShown: (name: string) => boolean) =>
  (author.length <= 40 && isOfLetters(author) && author.split(/\s+/).length <= 4) ||
  isShown(author);

function isOfLetters(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    if (!(kindAt(name, at) & (letter | mark)) && !".’' -".includes(name.charAt(at))) return false;
  }
  return name !== '';
}

function readSiteName(facts: PageFacts): string {
  const publisher = facts.articles.map((article) => plainText(article.publisher)).find(Boolean);
  const site = facts.things.find((thing) => typesOf(thing).includes('WebSite'));
  return (
    firstMeta(facts, 'og:site_name') ??
    publisher ??
    (plainText(site?.name) || firstMeta(facts, 'application-name') || '')
  );
}

/** The declared canonical address when it is of the same site and not its front page, else the page's own. */
function readCanonical(live: Document, facts: PageFacts): string {
  const own = cleanAddress(facts.url, facts.url) ?? facts.url.replace(/#.*$/s, '');
  const declared =
    live.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href') ??
    firstMeta(facts, 'og:url');
  const address = declared ? cleanAddress(declared, facts.url) : null;
  if (!address) return own;
  const isFront = new URL(address).pathname === '/' && !new URL(address).search;
  if (isFront && new URL(own).pathname !== '/') return own;
  return isSameSite(own, address) ? address : own;
}

function readLeadImage(facts: PageFacts): string | null {
  const image = listOf(facts.articles[0]?.image)[0];
  const fromThing =
    image && typeof image === 'object' && !Array.isArray(image)
      ? plainText(image.url ?? image.contentUrl)
      : plainText(image);
  const address =
    firstMeta(facts, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src') ?? fromThing;
  return address ? cleanAddress(address, facts.url) : null;
}

function readKeywords(facts: PageFacts): string[] {
  const tags = facts.meta.get('article:tag') ?? [];
  const declared = listOf(facts.articles[0]?.keywords).map((keyword) => plainText(keyword));
  const words = [...tags, ...declared, firstMeta(facts, 'news_keywords', 'keywords') ?? '']
    .flatMap((value) => value.split(/[,;،、]/))
    .map((word) => word.trim())
    .filter((word) => word && word.length <= 100);
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()].slice(0, 50);
}
