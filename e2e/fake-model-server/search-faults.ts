import { setTimeout as wait } from 'node:timers/promises';
import type { Exchange } from './exchange.ts';
import { hostilePage, searchPages } from './search-pages.ts';
import { type SearchServiceName, searchShapes } from './search-services.ts';

const resultsOf = (service: SearchServiceName, changes: Partial<(typeof searchPages)[number]>) =>
  searchShapes[service](searchPages.map((page) => ({ ...page, ...changes })));

/** What search services do in the place of an answer. */
export const searchFaults = {
  'search: refused key': (exchange: Exchange) =>
    exchange.fail(401, { error: { message: 'Invalid API key.', code: 'invalid_api_key' } }),
  'search: no credit': (exchange: Exchange) =>
    exchange.fail(402, { error: { message: 'Your plan has no searches left.' } }),
  'search: rate limited': (exchange: Exchange) =>
    exchange.fail(429, { error: { message: 'Too many requests' } }, { 'retry-after': '30' }),
  'search: forbidden': (exchange: Exchange) =>
    exchange.fail(403, '<!doctype html><title>403 Forbidden</title>'),
  'search: captcha': (exchange: Exchange) =>
    exchange.fail(
      200,
      '<!doctype html><html><title>Are you a robot?</title><p>Prove it.</p></html>',
    ),
  'search: web page': (exchange: Exchange) =>
    exchange.fail(200, '<html><head><title>Sign in</title></head></html>'),
  'search: server error': (exchange: Exchange) => exchange.fail(500, 'Internal Server Error'),
  'search: broken JSON': (exchange: Exchange) => {
    exchange.response.writeHead(200, { 'content-type': 'application/json' });
    exchange.response.end('{"results": [{"url": "https://');
  },
  'search: error with 200': (exchange: Exchange) =>
    exchange.json({ error: { code: 'search-disabled', info: 'Search is switched off here.' } }),
  'search: other shape': (exchange: Exchange) =>
    exchange.json({ items: [{ link: 'https://a.example' }] }),
  'search: bare list': (exchange: Exchange) => exchange.json([1, 2, 3]),
  'search: no addresses': (exchange: Exchange, service: SearchServiceName) =>
    exchange.json(resultsOf(service, { url: 'javascript:alert(1)' })),
  'search: empty': (exchange: Exchange, service: SearchServiceName) =>
    exchange.json(searchShapes[service]([])),
  'search: engines refused': (exchange: Exchange) =>
    exchange.json({
      results: [],
      unresponsive_engines: [
        ['fake', 'CAPTCHA'],
        ['other', 'timeout'],
      ],
    }),
  // Only a model can answer without having searched.
  'search: answered without a search': (exchange: Exchange, service: SearchServiceName) =>
    exchange.json(
      service === 'openai'
        ? { output: [{ type: 'message', content: [{ type: 'output_text', text: 'Done.' }] }] }
        : {
            choices: [{ message: { role: 'assistant', content: 'done' } }],
            usage: { server_tool_use: { web_search_requests: 0 } },
          },
    ),
  'search: wrong dates': (exchange: Exchange, service: SearchServiceName) =>
    exchange.json(resultsOf(service, { publishedAt: '2124-01-01' })),
  'search: 500 results': (exchange: Exchange, service: SearchServiceName) =>
    exchange.json(
      searchShapes[service](
        Array.from({ length: 500 }, (_, index) => ({
          url: `https://site-${index}.example/page`,
          title: `Page ${index}`,
          passages: [`Alibaba opened its data center number ${index} in Hangzhou last year.`],
          publishedAt: null,
        })),
      ),
    ),
  'search: redirect': (exchange: Exchange) => {
    exchange.response.writeHead(302, { location: 'https://elsewhere.example/' });
    exchange.response.end();
  },
  'search: moved on this host': (exchange: Exchange) => {
    exchange.response.writeHead(301, { location: '/elsewhere' });
    exchange.response.end();
  },
  'search: plain text': (exchange: Exchange) => exchange.fail(200, 'No results for you today.'),
  'search: nothing at all': (exchange: Exchange) => exchange.fail(200, ''),
  'search: blocked page': (exchange: Exchange) =>
    exchange.fail(429, '<!doctype html><title>Unusual traffic</title><p>Prove it.</p>'),
  'search: hostile passages': (exchange: Exchange, service: SearchServiceName) =>
    exchange.json(searchShapes[service]([hostilePage])),
  'search: huge body': async (exchange: Exchange, service: SearchServiceName) => {
    const whole = JSON.stringify(searchShapes[service](searchPages));
    exchange.response.writeHead(200, { 'content-type': 'application/json' });
    // Spaces before the end of what is good JSON, without end.
    exchange.response.write(whole.slice(0, -1));
    const more = ' '.repeat(256_000);
    while (!exchange.gone) {
      if (!exchange.response.write(more)) await wait(1);
    }
  },
  'search: stops midway': async (exchange: Exchange, service: SearchServiceName) => {
    const whole = JSON.stringify(searchShapes[service](searchPages));
    exchange.response.writeHead(200, { 'content-type': 'application/json' });
    exchange.response.write(whole.slice(0, whole.length / 2));
    while (!exchange.gone) await wait(50);
  },
  'search: reset': (exchange: Exchange) => exchange.reset(),
  'search: never answers': async (exchange: Exchange) => {
    while (!exchange.gone) await wait(50);
  },
} as const;
export type SearchFaultName = keyof typeof searchFaults;
export const searchFaultNames = Object.keys(searchFaults) as SearchFaultName[];
