import type { Endpoint } from '#domain/settings/settings.ts';
import { changeSettings } from '#store/settings/settings.ts';

/** Saves an endpoint, replacing the one with its id, and makes it the default. */
export function saveEndpoint(draft: Endpoint): Promise<void> {
  const endpoint = { ...draft, changedAt: Date.now() };
  return changeSettings(({ endpoints }) => ({
    endpoints: endpoints.some(({ id }) => id === endpoint.id)
      ? endpoints.map((other) => (other.id === endpoint.id ? endpoint : other))
      : [...endpoints, endpoint],
    defaultEndpointId: endpoint.id,
  }));
}
