import { isLocalAddress, presetOf } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { isEndpoint } from '#domain/settings/settings-held.ts';

/** The contents of the form: an endpoint that may not be valid yet. */
export type EndpointDraft = Omit<Endpoint, 'id'> & {
  /** The address to which the reader agreed to send everything unencrypted; empty for none. */
  clearTo: string;
};

/** Why a draft is not an endpoint. */
export type DraftProblem =
  | 'address missing'
  | 'address invalid'
  | 'in the clear'
  | 'key missing'
  | 'model missing';

type DraftResult = { endpoint: Endpoint } | { problem: DraftProblem };

/**
 * The endpoint that a draft describes, or what is wrong with it. What people paste is tidied: white
 * space, a missing scheme, the path of a request, a slash at the end.
 */
export function endpointOf(draft: EndpointDraft, id: string | null): DraftResult {
  const result = connectionOf(draft, id);
  if ('problem' in result || result.endpoint.model) return result;
  return { problem: 'model missing' };
}

/** As `endpointOf`, but its model may be missing yet: enough to ask which models there are. */
export function connectionOf(draft: EndpointDraft, id: string | null): DraftResult {
  const address = tidyAddress(draft.address);
  if (!address) return { problem: 'address missing' };
  const key = draft.key.trim();
  const endpoint = {
    id: id ?? crypto.randomUUID(),
    preset: draft.preset,
    address,
    key,
    model: draft.model.trim(),
    // A key that is typed takes the place of the one that is kept.
    ...(!key && draft.keyApart && { keyApart: draft.keyApart }),
  };
  // A key in the address would be in every backup.
  if (!isEndpoint(endpoint) || saysMoreThanPlace(address)) return { problem: 'address invalid' };
  if (isInTheClear(address) && draft.clearTo !== address) return { problem: 'in the clear' };
  if (presetOf(draft.preset).needsKey && !endpoint.key && !endpoint.keyApart)
    return { problem: 'key missing' };
  return { endpoint };
}

/** The tidied address where it would have everything sent unencrypted over a network that is not the reader's; null otherwise. */
export function clearAddressOf(typed: string): string | null {
  const address = tidyAddress(typed);
  return URL.canParse(address) && isInTheClear(address) ? address : null;
}

function isInTheClear(address: string): boolean {
  return new URL(address).protocol === 'http:' && !isLocalAddress(address);
}

function saysMoreThanPlace(address: string): boolean {
  const { username, password, search, hash } = new URL(address);
  return username + password + search + hash !== '';
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
