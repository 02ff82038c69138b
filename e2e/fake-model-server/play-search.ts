import type { Exchange, RecordedRequest } from './exchange.ts';
import { type SearchFaultName, searchFaults } from './search-faults.ts';
import { type SearchPage, searchPages } from './search-pages.ts';
import { keyOf, queryOf, searchServiceOf, searchShapes } from './search-services.ts';

/** How the search services of a fake server behave; may be changed between requests. */
export interface FakeSearch {
  pages: readonly SearchPage[];
  fault: SearchFaultName | null;
  /** The only key that is let in; any where it is null. */
  key: string | null;
  /** Every query that came, oldest first, with the request. */
  readonly asked: { query: string; request: RecordedRequest }[];
}

export function newFakeSearch(): FakeSearch {
  return { pages: searchPages, fault: null, key: null, asked: [] };
}

/** Answers a request to one of the search services; false for any other request. */
export async function playSearch(exchange: Exchange, search: FakeSearch): Promise<boolean> {
  const service = searchServiceOf(exchange.request);
  if (!service) return false;
  search.asked.push({ query: queryOf(service, exchange.request), request: exchange.request });
  if (service === 'wikipedia') {
    exchange.response.setHeader('access-control-allow-origin', '*');
  }
  const { fault } = search;
  if (fault) await searchFaults[fault](exchange, service);
  else if (search.key !== null && keyOf(service, exchange.request) !== search.key) {
    searchFaults['search: refused key'](exchange);
  } else exchange.json(searchShapes[service](search.pages));
  return true;
}
