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
    letters ??= lettersOf(`${visible.body?.textContent ?? ''} ${live.title}`);
    return letters.includes(lettersOf(name));
  };
  const declaredNames = siteNamesOf(facts);
  const named = declaredNames[0] ?? '';
  const siteName = shownName(declaredNames, host, isShown) || nameInTab(live.title, host);
  const declared = readLanguage(live, visible, facts);
  const { language, direction } = declared;
  const order = dateLanguage(
    declared.isDeclared ? language : 'und',
    facts.url,
    () => visible.body?.textContent ?? '',
  );
  const marked = markedElements(visible);
  const siteNames = [named, siteName, host, host.split('.').at(-2) ?? '', host.split('.')[0] ?? ''];
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
 * A name that the page gives itself, if it says what the address says or the reader can see it: it goes to the
 * model and into lists, and what no reader sees has no say there.
 */
function shownName(
  names: readonly string[],
  host: string,
  isShown: (name: string) => boolean,
): string {
  const sayable = names.filter((name) => lettersOf(name) && name.length <= longestName);
  return sayable.find((name) => isOfHost(name, host)) ?? sayable.find(isShown) ?? '';
}

/** The parts of addresses under which countries let others register. */
const shared = /^(?:co|com|org|net|gov|ac|edu|or|ne|go)$/;

function labelOf(host: string): string {
  const parts = host.split('.').slice(0, -1);
  if (parts.length > 1 && shared.test(parts.at(-1) ?? '')) parts.pop();
  return lettersOf(parts.at(-1) ?? host);
}

function isOfHost(name: string, host: string): boolean {
  const label = labelOf(host);
  const isPlain = name.split(/\s+/).length <= 5 && !/[:/@]|\.\S/.test(name);
  return [lettersOf(name), lettersOf(inAscii(name))].some(
    (letters) => lettersOf(host).includes(letters) || (isPlain && letters.includes(label)),
  );
}

/** The last part of the tab's title, where the address is made of its words: `nytimes` of The New York Times. */
function nameInTab(title: string, host: string): string {
  const name = /\s[|·•–—-]\s([^|·•–—]{4,60})$/u.exec(title)?.[1]?.trim() ?? '';
  const words = name.split(/\s+/).map(lettersOf);
  if (words[0] === 'the') words.shift();
  return words.length > 1 && words.length <= 6 && isMadeOf(labelOf(host), words) ? name : '';
}

/** Is a label what the beginnings of all of the words make, one after the other? */
function isMadeOf(label: string, [word, ...rest]: readonly string[]): boolean {
  if (word === undefined) return label === '';
  let length = 0;
  while (length < word.length && word.charAt(length) === label.charAt(length)) length++;
  for (; length > 0; length--) if (isMadeOf(label.slice(length), rest)) return true;
  return false;
}

/** As addresses spell it: `Süddeutsche` is `sueddeutsche`, `Habertürk` as good as `haberturk`. */
const inAscii = (name: string): string =>
  name
    .replace(/[äöüÄÖÜ]/g, (letter) => `${letter.normalize('NFD').charAt(0)}e`)
    .replace(/ß/g, 'ss')
    .replace(/ø/gi, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

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

function siteNamesOf(facts: PageFacts): string[] {
  const publisher = facts.articles.map((article) => plainText(article.publisher)).find(Boolean);
  const site = facts.things.find((thing) => typesOf(thing).includes('WebSite'));
  return [
    firstMeta(facts, 'og:site_name'),
    publisher,
    plainText(site?.name),
    firstMeta(facts, 'application-name'),
  ].flatMap((name) => name || []);
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
