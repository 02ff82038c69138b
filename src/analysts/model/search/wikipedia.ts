import { isRecord } from '../is-record.ts';
import type { RawResult, SearchAdapter } from './search-adapter.ts';

/**
 * Wikipedia in the language of the article, else in English, by its API for other sites: the beginning of each
 * article that fits. For definitions and background: it has no news.
 */
export const wikipedia: SearchAdapter = {
  wording: 'page',
  request: ({ service, query, language }) => {
    const url = new URL('/w/api.php', addressFor(service.address, language));
    const parameters = {
      action: 'query',
      generator: 'search',
      gsrsearch: query,
      gsrlimit: '6',
      prop: 'extracts|info',
      exintro: '1',
      explaintext: '1',
      exlimit: 'max',
      inprop: 'url',
      format: 'json',
      formatversion: '2',
      origin: '*',
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return { url: url.href, init: { headers: { 'api-user-agent': 'Gloss (browser extension)' } } };
  },
  read: (body) => {
    if (!isRecord(body) || isRecord(body.error)) return null;
    // Where nothing was found there is no query at all.
    if (body.query === undefined && 'batchcomplete' in body) return [];
    const pages = isRecord(body.query) ? body.query.pages : null;
    if (!Array.isArray(pages)) return null;
    return pages
      .filter(isRecord)
      .sort((one, other) => Number(one.index) - Number(other.index))
      .map(
        ({ title, fullurl, extract }): RawResult => ({ url: fullurl, title, passages: [extract] }),
      );
  },
};

function addressFor(address: string, language: string): string {
  const { hostname } = new URL(address);
  if (hostname !== 'wikipedia.org') return address;
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return `https://${/^[a-z]{2,3}$/.test(primary) && primary !== 'und' ? primary : 'en'}.wikipedia.org`;
}
