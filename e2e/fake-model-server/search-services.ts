import type { RecordedRequest } from './exchange.ts';
import type { SearchPage } from './search-pages.ts';

export const searchServiceNames = [
  'brave',
  'tavily',
  'searxng',
  'ollama-search',
  'wikipedia',
  'openrouter',
  'openai',
] as const;
export type SearchServiceName = (typeof searchServiceNames)[number];

/** Which search service a request is made to, by its path; null for none of them. */
export function searchServiceOf({ method, path, body }: RecordedRequest): SearchServiceName | null {
  if (method === 'GET' && path === '/res/v1/llm/context') return 'brave';
  if (method === 'POST' && path === '/search') return 'tavily';
  if (method === 'GET' && path === '/search') return 'searxng';
  if (method === 'POST' && path === '/api/web_search') return 'ollama-search';
  if (method === 'GET' && path === '/w/api.php') return 'wikipedia';
  if (method === 'POST' && path.endsWith('/responses')) return 'openai';
  if (method !== 'POST' || !path.endsWith('/chat/completions')) return null;
  const tools = Array.isArray(body.tools) ? (body.tools as { type?: unknown }[]) : [];
  return tools.some(({ type }) => type === 'openrouter:web_search') ? 'openrouter' : null;
}

/** What was searched for. */
export function queryOf(service: SearchServiceName, request: RecordedRequest): string {
  const parameters = new URLSearchParams(request.query);
  const { body } = request;
  switch (service) {
    case 'brave':
    case 'searxng':
      return parameters.get('q') ?? '';
    case 'wikipedia':
      return parameters.get('gsrsearch') ?? '';
    case 'openrouter':
      return asked((body.messages as { content: string }[])[0]?.content);
    case 'openai':
      return asked(body.input);
    default:
      return String(body.query ?? '');
  }
}

const asked = (prompt: unknown) => /Search the web for: (.*)/.exec(String(prompt))?.[1] ?? '';

/** The key that came with a request. */
export function keyOf(service: SearchServiceName, { headers }: RecordedRequest): string {
  const given = service === 'brave' ? headers['x-subscription-token'] : headers.authorization;
  return String(given ?? '').replace(/^Bearer /, '');
}

/** These pages in the shape of each service. */
export const searchShapes: Record<SearchServiceName, (pages: readonly SearchPage[]) => unknown> = {
  brave: (pages) => ({
    grounding: {
      generic: pages.map(({ url, title, passages }) => ({ url, title, snippets: passages })),
      map: [],
    },
    sources: Object.fromEntries(
      pages.map(({ url, title, publishedAt }) => [
        url,
        { title, hostname: new URL(url).hostname, age: publishedAt && ['long ago', publishedAt] },
      ]),
    ),
  }),
  tavily: (pages) => ({
    query: '',
    results: pages.map(({ url, title, passages, publishedAt }) => ({
      url,
      title,
      content: passages.join(' '),
      score: 0.5,
      raw_content: null,
      ...(publishedAt && { published_date: new Date(publishedAt).toUTCString() }),
    })),
  }),
  searxng: (pages) => ({
    query: '',
    number_of_results: pages.length,
    results: pages.map(({ url, title, passages, publishedAt }) => ({
      url,
      title,
      content: passages.join(' '),
      publishedDate: publishedAt && `${publishedAt.slice(0, 10)}T00:00:00`,
      engine: 'fake',
    })),
    answers: [],
    unresponsive_engines: [],
  }),
  'ollama-search': (pages) => ({
    results: pages.map(({ url, title, passages }) => ({ url, title, content: passages.join(' ') })),
  }),
  wikipedia: (pages) =>
    pages.length === 0
      ? { batchcomplete: true }
      : {
          batchcomplete: true,
          query: {
            pages: pages.map(({ url, title, passages }, index) => ({
              pageid: index + 1,
              index: index + 1,
              title,
              extract: passages.join(' '),
              fullurl: url,
            })),
          },
        },
  openrouter: (pages) => ({
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: {
          role: 'assistant',
          content: 'done',
          annotations: pages.map(({ url, title, passages }) => ({
            type: 'url_citation',
            url_citation: { url, title, content: passages.join(' ') },
          })),
        },
      },
    ],
    usage: { prompt_tokens: 900, completion_tokens: 2, cost: 0.0123 },
  }),
  openai: (pages) => {
    let text = '';
    const annotations = pages.map(({ url, title, passages }) => {
      text += `${passages.join(' ')} `;
      const start = text.length;
      text += `([${title}](${url})) `;
      return {
        type: 'url_citation',
        url,
        title,
        start_index: start,
        end_index: text.length - 1,
      };
    });
    return {
      output: [
        { type: 'web_search_call', action: { sources: pages.map(({ url }) => ({ url })) } },
        { type: 'message', content: [{ type: 'output_text', text, annotations }] },
      ],
    };
  },
};
