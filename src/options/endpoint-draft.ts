import type { Endpoint } from '#domain/settings/settings.ts';
import { isEndpoint } from '#domain/settings/settings-held.ts';

/** The contents of the form: an endpoint that may not be valid yet. */
export type EndpointDraft = Omit<Endpoint, 'id'>;

/** Why a draft is not an endpoint. */
export type DraftProblem = 'address missing' | 'address invalid' | 'model missing';

/**
 * The endpoint that a draft describes, or what is wrong with it. What people paste is tidied: white
 * space, a missing scheme, the path of a request, a slash at the end.
 */
export function endpointOf(
  draft: EndpointDraft,
  id: string | null,
): { endpoint: Endpoint } | { problem: DraftProblem } {
  const address = tidyAddress(draft.address);
  if (!address) return { problem: 'address missing' };
  const endpoint = {
    id: id ?? crypto.randomUUID(),
    preset: draft.preset,
    address,
    key: draft.key.trim(),
    model: draft.model.trim(),
  };
  if (!isEndpoint(endpoint)) return { problem: 'address invalid' };
  if (!endpoint.model) return { problem: 'model missing' };
  return { endpoint };
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
