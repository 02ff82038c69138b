import { lettersOf } from '#extract/text/letters-of.ts';
import { authorAboveText, authorBesideDate, editorInWords } from './byline-lines.ts';
import type { MarkedElements } from './marked-elements.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';
import { looksLikePerson, peopleIn } from './people-in.ts';
import { listOf, plainText, type Thing, typesOf } from './read-json-ld.ts';
import { visibleAuthors } from './visible-authors.ts';

/**
 * The authors as people, one an entry. People named in JSON-LD come first, then those of the meta
 * tags, then the visible byline, then a line that by its place can only be one; an organization only
 * when no person is named anywhere.
 */
export function readAuthors(
  visible: Document,
  facts: PageFacts,
  siteNames: string[],
  byline: string | null,
  language: string,
  marked: MarkedElements,
): string[] {
  const sites = siteNames.map(lettersOf).filter(Boolean);
  const isHouse = (name: string) => {
    const letters = lettersOf(name);
    return sites.some((site) => site === letters || (letters.length > 3 && site.includes(letters)));
  };
  const sources = [
    () => {
      for (const article of facts.articles) {
        const names = declaredPeople(article);
        if (names.length) return names;
      }
      return [];
    },
    () => peopleIn(metaAuthors(facts)),
    () => visibleAuthors(visible, marked),
    () => peopleIn([byline ?? '']),
    () => authorAboveText(visible),
    () => authorBesideDate(visible, language),
    () => editorInWords(visible),
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

/** `Roe, Jane`, as libraries write names: one word before the comma, which no list of names has. */
const inOrder = (name: string): string =>
  name.replace(/^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}.]*)?)$/u, '$2 $1');

function metaAuthors(facts: PageFacts): string[] {
  for (const key of [
    'author',
    'article:author',
    'og:article:author',
    'parsely-author',
    'byl',
    'sailthru.author',
    'citation_author',
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
    const values = facts.meta
      .get(key)
      ?.map(inOrder)
      .filter((value) => peopleIn([value]).length);
    if (values?.length) return values;
  }
  return [];
}
