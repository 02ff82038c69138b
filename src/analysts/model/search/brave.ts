import { isRecord } from '../is-record.ts';
import type { SearchAdapter } from './search-adapter.ts';

/** Most tokens of passages that are asked for. */
const mostTokens = 8192;

/** Brave's search for language models: passages of each page. */
export const brave: SearchAdapter = {
  wording: 'page',
  request: ({ service, query }) => {
    const url = new URL('/res/v1/llm/context', service.address);
    url.searchParams.set('q', query);
    url.searchParams.set('count', '20');
    url.searchParams.set('maximum_number_of_tokens', String(mostTokens));
    const headers = { accept: 'application/json', 'x-subscription-token': service.key };
    return { url: url.href, init: { headers } };
  },
  read: (body) => {
    if (!isRecord(body) || !isRecord(body.grounding)) return null;
    const { generic } = body.grounding;
    if (!Array.isArray(generic)) return null;
    const about = isRecord(body.sources) ? body.sources : {};
    return generic.filter(isRecord).map(({ url, title, snippets }) => ({
      url,
      title,
      published: ageOf(typeof url === 'string' && Object.hasOwn(about, url) ? about[url] : null),
      passages: Array.isArray(snippets) ? snippets : [],
    }));
  },
};

/** The age of a page comes in several notations at once, or in one. */
function ageOf(source: unknown): unknown {
  const age = isRecord(source) ? source.age : null;
  if (!Array.isArray(age)) return age;
  return age.find((each) => typeof each === 'string' && /^\d{4}-\d\d/.test(each)) ?? age[0];
}
