import { lettersOf } from './letters-of.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { listOf, plainText, type Thing, typesOf } from './read-json-ld.ts';

/**
 * The authors as people, one an entry. People named in JSON-LD come first, then those of the meta
 * tags, then the visible byline; an organisation only when no person is named anywhere.
 */
export function readAuthors(
  visible: Document,
  facts: PageFacts,
  siteNames: string[],
  byline: string | null,
): string[] {
  const sites = siteNames.map(lettersOf).filter(Boolean);
  const isHouse = (name: string) => {
    const letters = lettersOf(name);
    return sites.some((site) => site === letters || (letters.length > 3 && site.includes(letters)));
  };
  const sources = [
    () =>
      facts.articles.map((article) => declaredPeople(article)).find((names) => names.length) ?? [],
    () => peopleIn(metaAuthors(facts)),
    () => visibleAuthors(visible),
    () => peopleIn([byline ?? '']),
  ];
  let house: string[] = [];
  for (const source of sources) {
    const names = source();
    const people = names.filter((name) => !isHouse(name));
    // Once a house is declared, only a line that names nothing but people outweighs it.
    if (people.length && (!house.length || names.every(looksLikePerson))) return people;
    if (!house.length) house = names;
  }
  return house;
}

/** Two to four words, each with a capital, as against an agency, a place or a role. */
const looksLikePerson = (name: string) =>
  /^\p{Lu}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){1,3}$/u.test(name) && name !== name.toUpperCase();

function declaredPeople(article: Thing): string[] {
  const authors = listOf(article.author ?? article.creator).flatMap((author) => {
    if (author && typeof author === 'object' && !Array.isArray(author)) {
      const name = listOf(author.name).map((one) => plainText(one));
      return name.map((one) => ({
        name: one,
        isPerson: !typesOf(author).includes('Organization'),
      }));
    }
    return [{ name: plainText(author), isPerson: true }];
  });
  const people = authors.filter(({ isPerson }) => isPerson);
  const found = peopleIn((people.length ? people : authors).map(({ name }) => name));
  if (found.length) return found;
  // A newsroom that signs with its domain, or with what would otherwise be a role.
  return authors
    .map(({ name }) => name.trim())
    .filter((name) => name && name.length < 60 && !/https?:|@/.test(name))
    .slice(0, 3);
}

function metaAuthors(facts: PageFacts): string[] {
  for (const key of [
    'author',
    'article:author',
    'og:article:author',
    'parsely-author',
    'byl',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'dcsext.author',
    'cxenseparse:author',
    'article:author_name',
    'twitter:data1',
  ]) {
    if (
      key === 'twitter:data1' &&
      !/written|by|author|verfasst|von|autor|écrit|escrito/i.test(
        firstMeta(facts, 'twitter:label1') ?? '',
      )
    )
      continue;
    const values = facts.meta.get(key)?.filter((value) => peopleIn([value]).length);
    if (values?.length) return values;
  }
  return [];
}

const bylinePlaces = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class~="author-name" i], [class*="authorname" i], [class*="author_name" i], [class*="author__name" i], [class*="byline__name" i], [class*="byline-name" i], [class*="author-link" i]',
  '[class*="byline" i], [data-testid*="byline" i]',
  '[class~="author" i], .vcard .fn, [class*="entry-author" i], [class*="post-author" i], [class*="article-author" i], [class*="meta-author" i]',
  'a[href*="/author/"], a[href*="/autor/"], a[href*="/authors/"], a[href*="/autoren/"]',
  '[class*="author" i]:is(span, a, p, div, li), [class*="autor" i]:is(span, a, p, div, li), [class*="verfasser" i], [class*="auteur" i]',
];

/** All that any of the places can match, and little more: asked of the page once. */
const anyBylinePlace =
  '[itemprop~="author"], [itemprop~="author"] [itemprop~="name"], [rel~="author"], [class*="author" i], [class*="autor" i], [class*="byline" i], [class*="verfasser" i], [class*="auteur" i], [data-testid*="byline" i], .vcard .fn, a[href*="/author"], a[href*="/autor"]';

/** Names in the page's own byline: of the first kind of place that holds any. */
function visibleAuthors(visible: Document): string[] {
  const candidates = [...(visible.body?.querySelectorAll(anyBylinePlace) ?? [])];
  for (const place of bylinePlaces) {
    const lines: string[] = [];
    for (const element of candidates) {
      if (!element.matches(place)) continue;
      if (lines.length > 6) break;
      if (
        element.closest(
          'nav, footer, aside, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="teaser" i]',
        )
      )
        continue;
      const text = (element.getAttribute('content') || element.textContent || '')
        .replace(/\s+/gu, ' ')
        .trim();
      if (text && text.length < 200) lines.push(text);
    }
    const names = peopleIn(lines.slice(0, 4));
    if (names.length) return names;
  }
  return bylineByWords(visible);
}

const bylineStart =
  /^(?:written|posted|published|geschrieben|verfasst|interview|text|by|von|autor|author|par|por)/i;

/** The first text in an element that is more than space, without reading the whole of it. */
function firstWords(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  while (walker.nextNode()) {
    const words = walker.currentNode.nodeValue?.trim();
    if (words) return words;
  }
  return '';
}

/** `By Jane Roe` as a line of its own near the top. */
function bylineByWords(visible: Document): string[] {
  let looked = 0;
  for (const element of visible.body?.querySelectorAll(
    'p, span, div, em, i, strong, address, small, h4, h5, h6',
  ) ?? []) {
    if (element.childElementCount > 3 || looked++ > 400) continue;
    if (!bylineStart.test(firstWords(element))) continue;
    const text = (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
    if (text.length > 90 || text.length < 6) continue;
    const name =
      /^(?:(?:written |posted |published |geschrieben |verfasst |interview |text )?by|von|text|autor(?:in)?|author|par|por)\s*:?\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:de|van|von|der|del|la|bin|al)?\s*\p{Lu}[\p{L}.'’-]+){1,3})(?=$|[\s,|•·–-])/iu.exec(
        text,
      );
    if (name?.[1] && /^\p{Lu}/u.test(name[1])) return peopleIn([name[1]]);
  }
  return [];
}

const before =
  /^[\s\p{P}\p{S}]*(?:(?:(?:article|artikel|text|story|written|posted|published|words|interview|photos?|fotos?|bilder|created|submitted|geschrieben|verfasst|erstellt|veröffentlicht|escrito|publicado|écrit|publié|scritto|show all articles of|about the|über (?:den|die)|verantwortlich|ein beitrag|gastbeitrag|kommentar|protokoll|aufgezeichnet|analysis|opinion|view all posts|posts?)\s*)*(?:\bby|\bvon|\bpar|\bpor|\bdi|\bda|\bdoor|\bav|\baf|\bod|\bautor\w{0,4}|\bauthors?|\bauteure?s?|\bautore|\bverfasser(?:in)?|\bredaktion|\breporter|\btext|\bfrom)\s*(?:[:|]|\s|$)\s*)+/iu;

const jobs =
  /^(?:senior |chief |staff |deputy |managing |associate |former |political |science |business |tech(?:nology)? |news |foreign |features? )*(?:writer|editor|reporter|journalist|correspondent|columnist|contributor|producer|redakteur(?:in)?|redaktion|autor(?:in)?|journalistin?|korrespondent(?:in)?|volontär(?:in)?|freier? .*|professor|ph\.?d\.?|m\.?d\.?|mba|rd|ms|author|director|ceo|staff|contributing writer|press|agency|follow|updated?|admin(?:istrator)?|posted on|more posts|website|email|e-mail|twitter|facebook|linkedin|text|interview|foto|fotos|photo|photos|image.*|getty images.*|bild|bilder|video|views?|unknown|anonymous|none|null|n\/a|gast|guest|redacción|redaccion|rédaction|redazione|webmaster|online|unbekannt|no author|publicado.*|hace .*|vor \d.*|agencies|agencias|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d+|germany|deutschland|in .{2,30}|on .{2,30})$/iu;

/** Splits bylines into names, without the words before them, roles, agencies' dates and duplicates. */
export function peopleIn(bylines: string[]): string[] {
  const names = new Map<string, string>();
  for (const byline of bylines) {
    const line = byline
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\(.*?\)|\[.*?\]/g, ' ')
      .replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
      .replace(/\s(?:for|für) (?:the )?\p{Lu}[\p{L}. ]+$/u, ' ');
    for (const part of line.split(
      /\s*(?:[,;|•·/\n\t]|\s[–—-]\s|\s(?:and|und|et|og|och|e|y|i|en|ve|&|with|mit)\s|&)\s*/u,
    )) {
      const name = nameIn(part ?? '');
      if (name) names.set(lettersOf(name), name);
    }
  }
  return [...names.values()].slice(0, 20);
}

function nameIn(part: string): string | null {
  const bare = part
    .replace(
      /^\s*(?:By|Von|Par|Por|(?:Veröffentlicht|Eingestellt|Geschrieben|Verfasst) von\s*)(?=\p{Lu})/u,
      '',
    )
    .replace(/^\s*(?:Eingestellt|Veröffentlicht|Geschrieben|Pressemitteilung|Artikel) von\s+/iu, '')
    .replace(
      /\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|(?:at|le|am|on|um|mo|di|mi|do|fr|sa|so))$/iu,
      '',
    )
    .replace(before, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\p{P}]+|[\s,:;|–—-]+$/gu, '')
    .trim();
  if (bare.length < 2 || bare.length > 60 || !/\p{L}{2}/u.test(bare) || jobs.test(bare))
    return null;
  if (/\d{2}|[<>{}=]|\.(com|de|net|org|at|ch|fr|it|es)\b/i.test(bare) || /^(https?|@)/.test(bare))
    return null;
  if (bare.split(' ').length > 6) return null;
  return asName(bare.replace(/\s*(?:기자|記者|记者)$/u, ''));
}

/** `JACOBO BETANCUR` is written as names are; initials and short words in capitals stay. */
function asName(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase() || !name.includes(' '))
    return name;
  return name
    .split(' ')
    .map((word) =>
      word.length < 3 || word.includes('.')
        ? word
        : word.toLowerCase().replace(/(^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}
