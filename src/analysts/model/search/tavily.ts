import { isRecord } from '../is-record.ts';
import { bearer, postJson, type SearchAdapter } from './search-adapter.ts';

/** Tavily, asked for news, which come with their dates. */
export const tavily: SearchAdapter = {
  wording: 'page',
  request: ({ service, query }) => ({
    url: new URL('/search', service.address).href,
    init: postJson(
      { query, topic: 'news', max_results: 15, include_raw_content: false },
      bearer(service.key),
    ),
  }),
  read: (body) => {
    if (!isRecord(body) || !Array.isArray(body.results)) return null;
    return body.results.filter(isRecord).map(({ url, title, content, published_date }) => ({
      url,
      title,
      published: published_date,
      passages: [content],
    }));
  },
};
