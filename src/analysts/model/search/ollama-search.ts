import { isRecord } from '../is-record.ts';
import { bearer, postJson, type SearchAdapter } from './search-adapter.ts';

/** The search of an Ollama account. It tells no dates. */
export const ollamaSearch: SearchAdapter = {
  wording: 'page',
  request: ({ service, query }) => ({
    url: new URL('/api/web_search', service.address).href,
    init: postJson({ query, max_results: 10 }, bearer(service.key)),
  }),
  read: (body) => {
    if (!isRecord(body) || !Array.isArray(body.results)) return null;
    return body.results
      .filter(isRecord)
      .map(({ url, title, content }) => ({ url, title, passages: [content] }));
  },
};
