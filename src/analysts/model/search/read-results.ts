import { isoMomentSchema } from '#domain/article/article-schema.ts';
import { siteOf } from '#domain/article/site-of.ts';
import { cleanText } from '../clean-text.ts';
import type { RawResult } from './search-adapter.ts';

/** A page that a search found, and its words as the search gave them. */
export interface FoundSource {
  url: string;
  title: string;
  /** The host, without `www.`. */
  site: string;
  /** ISO 8601, as precise as the service says; null where it doesn't, or says what cannot be. */
  publishedAt: string | null;
  passages: string[];
}

/** More results than this are not looked at. */
const mostResults = 50;
const mostPassages = 6;
const longestPassage = 4000;
const longestTitle = 300;
const longestAddress = 2000;
const day = 86_400_000;

/** The results that have an address of the web and a passage; `now` in epoch milliseconds. */
export function readResults(results: readonly RawResult[], now: number): FoundSource[] {
  return results.slice(0, mostResults).flatMap(({ url, title, published, passages }) => {
    const address = webAddress(url);
    const texts = passages
      .slice(0, mostPassages)
      .map((passage) => plainText(passage, longestPassage))
      .filter((text) => text !== '');
    if (address === null || texts.length === 0) return [];
    return {
      url: address,
      title: plainText(title, longestTitle) || siteOf(address),
      site: siteOf(address),
      publishedAt: momentOf(published, now),
      passages: texts,
    };
  });
}

/** An address of the web without fragment and without a name and password; null for anything else. */
function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > longestAddress || !URL.canParse(value)) {
    return null;
  }
  const address = new URL(value);
  if (!/^https?:$/.test(address.protocol) || address.hostname === '') return null;
  address.hash = '';
  address.username = '';
  address.password = '';
  return address.href;
}

const entities: Record<string, string> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Services mark the words they found with tags, and escape some signs. */
function plainText(value: unknown, most: number): string {
  if (typeof value !== 'string') return '';
  const text = value
    .slice(0, most * 2)
    .replace(/<\/?[a-z][a-z\d]{0,10}(?:\s[^<>]{0,200})?>/gi, '')
    .replace(/&(#?\w{2,5});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
  return cleanText(text).slice(0, most).toWellFormed();
}

/** A moment in ISO 8601, or in the notation of HTTP; none in the future, and none before there was a web. */
function momentOf(value: unknown, now: number): string | null {
  if (typeof value !== 'string') return null;
  const given = value.trim().slice(0, 60);
  const read = /^\d{4}-\d\d-\d\d$/.test(given) ? given : fullMoment(given);
  const moment = isoMomentSchema.safeParse(read);
  if (!moment.success) return null;
  const at = Date.parse(moment.data);
  return at > Date.UTC(1990, 0) && at < now + day ? moment.data : null;
}

function fullMoment(given: string): string | null {
  // Words such as "3 days ago" count from a moment that nobody knows.
  if (!/\d{4}/.test(given)) return null;
  const at = Date.parse(given);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
