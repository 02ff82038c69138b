import { type Endpoint, endpointSchema } from '#domain/settings/settings.ts';

/** What stands in the form: an endpoint that may not hold yet. */
export type EndpointDraft = Omit<Endpoint, 'id'>;

/**
 * The endpoint that a draft describes, or the sentence that says what is wrong with it. What people
 * paste is mended: white space, a missing scheme, the path of a request, a slash at the end.
 */
export function endpointOf(
  draft: EndpointDraft,
  id: string | null,
): { endpoint: Endpoint } | { problem: string } {
  const address = tidyAddress(draft.address);
  if (!address) return { problem: 'The address is missing: it begins with https:// or http://.' };
  const result = endpointSchema.safeParse({
    id: id ?? crypto.randomUUID(),
    preset: draft.preset,
    address,
    key: draft.key.trim(),
    model: draft.model.trim(),
  });
  if (!result.success || !URL.canParse(address)) {
    return { problem: 'This is not an address: it looks like https://host/v1.' };
  }
  if (!result.data.model) return { problem: 'The name of a model is missing.' };
  return { endpoint: result.data };
}

function tidyAddress(typed: string): string {
  const bare = typed
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/(chat\/completions|completions|models)$/, '')
    .replace(/\/+$/, '');
  if (bare === '' || /^[a-z][a-z\d+.-]*:(\/\/|$)/i.test(bare)) return bare;
  const here = /^(localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(bare);
  return `${here ? 'http' : 'https'}://${bare}`;
}
