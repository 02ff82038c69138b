import { singleSpaced } from '#extract/text/single-spaced.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Thing = { [key: string]: Json };

/** Every object of the page's JSON-LD, graphs and nested things flattened, in order. Broken scripts are passed over. */
export function readJsonLd(live: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of live.querySelectorAll('script[type="application/ld+json" i]')) {
    const parsed = parseLoosely(script.textContent ?? '');
    if (parsed !== undefined) gather(parsed, things, 0);
  }
  resolveReferences(things);
  return things;
}

/** What an article says by mere reference, `{"@id": …}`, to a thing that is described elsewhere on the page. */
const referring = ['author', 'creator', 'publisher', 'image'];

function resolveReferences(things: Thing[]): void {
  const described = new Map<string, Thing>();
  for (const thing of things) describe(thing, described, 0);
  const resolved = (value: Json): Json => {
    if (!value || typeof value !== 'object' || Array.isArray(value)) return value;
    const id = value['@id'];
    const isMere = Object.keys(value).every((key) => key === '@id' || key === '@type');
    return (isMere && typeof id === 'string' && described.get(id)) || value;
  };
  for (const thing of things) {
    for (const key of referring) {
      const value = thing[key];
      if (value !== undefined) thing[key] = listOf(value).map(resolved);
    }
  }
}

/** Things by their `@id`, where they say more than that and their type; those within others too. */
function describe(value: Json | undefined, into: Map<string, Thing>, depth: number): void {
  if (!value || typeof value !== 'object' || depth > 4 || into.size > 1000) return;
  if (Array.isArray(value)) {
    for (const inner of value) describe(inner, into, depth + 1);
    return;
  }
  const id = value['@id'];
  if (typeof id === 'string' && (value.name ?? value.url) !== undefined && !into.has(id))
    into.set(id, value);
  for (const inner of Object.values(value)) describe(inner, into, depth + 1);
}

/** What old templates put around a script: `<!--`, or a mark of CDATA, by itself or in a comment of the script. */
const opening = /^\s*(?:\/\/|\/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\/\/|\*\/)?/;
const closing = /(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*;?\s*$/;

function parseLoosely(source: string): Json | undefined {
  const text = source.replace(opening, '').replace(closing, '').trim();
  // Pages write broken JSON often enough that the second attempt mends the usual mistakes.
  return parsed(text) ?? parsed(mended(text));
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    // What is no JSON, even mended, says nothing of the page.
    return undefined;
  }
}

const mended = (text: string) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([}\]])/g, '$1')
    .replace(/;\s*$/, '');

function gather(value: Json, into: Thing[], depth: number): void {
  if (depth > 6 || into.length > 400) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, into, depth + 1);
  } else if (value && typeof value === 'object') {
    into.push(value);
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'liveBlogUpdate']) {
      if (value[key] !== undefined) gather(value[key], into, depth + 1);
    }
  }
}

/** The types of a thing without the vocabulary's address, e.g. `NewsArticle`. */
export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).map((type) => String(type).replace(/^.*[/:#]/, ''));
}

export const listOf = (value: Json | undefined): Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const articleType =
  /(Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|DiscussionForumPosting)$/;

/** The things that are articles, the page's own first. */
export function articleThings(things: Thing[]): Thing[] {
  return things.filter((thing) => typesOf(thing).some((type) => articleType.test(type)));
}

/** Text of a JSON-LD value with entities undone and tags taken out; empty when it is none. */
export function plainText(value: Json | undefined): string {
  const first = listOf(value)[0];
  if (first && typeof first === 'object' && !Array.isArray(first)) {
    return plainText(first['@value'] ?? first.name);
  }
  return typeof first === 'string' || typeof first === 'number'
    ? decodeEntities(String(first))
    : '';
}

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    ccedil: 'ç',
    laquo: '«',
    raquo: '»',
    oacute: 'ó',
    iacute: 'í',
    aacute: 'á',
    ntilde: 'ñ',
  }),
);

/** Undoes HTML entities, twice for text that was escaped twice. */
export function decodeEntities(text: string): string {
  const once = (value: string) =>
    value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
      if (name) return named.get(name) ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  const plain = text.includes('&') ? once(once(text)) : text;
  return singleSpaced(plain.replace(/<\/?[a-z][^<>]*>/gi, ' '));
}
