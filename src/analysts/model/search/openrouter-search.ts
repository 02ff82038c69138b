import { isRecord } from '../is-record.ts';
import { bearer, postJson, type SearchAdapter } from './search-adapter.ts';

/** How often the service says that it searched; null where it doesn't say. */
function searchesIn(body: unknown): number | null {
  const usage = isRecord(body) && isRecord(body.usage) ? body.usage : {};
  const tools = isRecord(usage.server_tool_use) ? usage.server_tool_use : {};
  return typeof tools.web_search_requests === 'number' ? tools.web_search_requests : null;
}

/** The search of OpenRouter, which brings pages to any model: only the pages are used, not what the model says. */
export const openrouterSearch: SearchAdapter = {
  wording: 'page',
  request: ({ service, query }) => ({
    url: `${service.address}/chat/completions`,
    init: postJson(
      {
        model: service.model,
        messages: [
          { role: 'user', content: `Search the web for: ${query}\nAnswer with one word: done.` },
        ],
        tools: [
          {
            type: 'openrouter:web_search',
            parameters: { max_results: 12, max_total_results: 12 },
          },
        ],
        usage: { include: true },
      },
      bearer(service.key),
    ),
  }),
  read: (body) => {
    const choice: unknown = isRecord(body) && Array.isArray(body.choices) ? body.choices[0] : null;
    if (!isRecord(choice) || !isRecord(choice.message)) return null;
    const annotations = choice.message.annotations ?? [];
    if (!Array.isArray(annotations)) return null;
    // A model that answered without a search has found nothing, and not found that there is nothing.
    if (annotations.length === 0 && searchesIn(body) === 0) return null;
    return annotations
      .filter(isRecord)
      .flatMap(({ url_citation: cited }) =>
        isRecord(cited) ? [{ url: cited.url, title: cited.title, passages: [cited.content] }] : [],
      );
  },
  costIn: (body) => {
    const usage = isRecord(body) ? body.usage : null;
    return isRecord(usage) && typeof usage.cost === 'number' && usage.cost >= 0 ? usage.cost : null;
  },
};
