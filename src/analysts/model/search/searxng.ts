import { isRecord } from '../is-record.ts';
import type { SearchAdapter } from './search-adapter.ts';

/** A SearXNG server of the reader's own, whose settings allow the format `json`. */
export const searxng: SearchAdapter = {
  wording: 'page',
  request: ({ service, query, language }) => {
    const url = new URL(`${service.address.replace(/\/+$/, '')}/search`);
    url.searchParams.set('q', query);
    url.searchParams.set('format', 'json');
    if (/^[a-z]{2}\b/i.test(language)) url.searchParams.set('language', language.slice(0, 2));
    const headers: Record<string, string> = { accept: 'application/json' };
    if (service.key) headers.authorization = `Bearer ${service.key}`;
    return { url: url.href, init: { headers } };
  },
  read: (body) => {
    if (!isRecord(body) || !Array.isArray(body.results)) return null;
    return body.results.filter(isRecord).map(({ url, title, content, publishedDate }) => ({
      url,
      title,
      published: publishedDate,
      passages: [content],
    }));
  },
  // Engines that were shown a captcha give nothing: that is no search that found nothing.
  troubleIn: (body) => {
    const engines = isRecord(body) ? body.unresponsive_engines : null;
    if (!Array.isArray(engines)) return '';
    return engines
      .slice(0, 5)
      .map((engine) => (Array.isArray(engine) ? engine.slice(0, 2).join(': ') : String(engine)))
      .join('; ');
  },
};
