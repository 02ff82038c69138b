import { isRecord } from '../is-record.ts';
import { bearer, postJson, type RawResult, type SearchAdapter } from './search-adapter.ts';

/**
 * OpenAI's own search. It gives addresses beside a text that the model wrote, never words of the pages: so
 * what stands by an address is the service's wording, and is told as such.
 */
export const openaiSearch: SearchAdapter = {
  wording: 'service',
  request: ({ service, query }) => ({
    url: `${service.address}/responses`,
    init: postJson(
      {
        model: service.model,
        input: `Search the web for: ${query}\nList what each source reports, one sentence a source, each with its citation.`,
        tools: [{ type: 'web_search' }],
        include: ['web_search_call.action.sources'],
      },
      bearer(service.key),
    ),
  }),
  read: (body) => {
    if (!isRecord(body) || !Array.isArray(body.output)) return null;
    const output = body.output.filter(isRecord);
    // A model that answered without a search has found nothing, and not found that there is nothing.
    if (!output.some(({ type }) => type === 'web_search_call')) return null;
    const parts = output.flatMap(({ content }) =>
      Array.isArray(content) ? content.filter(isRecord) : [],
    );
    return parts.flatMap(citationsIn);
  },
};

function citationsIn({ text, annotations }: Record<string, unknown>): RawResult[] {
  if (typeof text !== 'string' || !Array.isArray(annotations)) return [];
  let from = 0;
  return annotations
    .filter((each) => isRecord(each) && each.type === 'url_citation')
    .map((each) => {
      const { url, title, start_index: start } = each as Record<string, unknown>;
      const end = typeof start === 'number' && start > from ? start : text.length;
      // What was written since the citation before it.
      const passage = text.slice(from, end).replace(/(?<![\s([*•-])[\s([*•-]+$/u, '');
      const { end_index: after } = each as Record<string, unknown>;
      from = typeof after === 'number' && after > end ? after : end;
      return { url, title, passages: [passage.replace(/^[\s)\].,;*•-]+/u, '')] };
    });
}
