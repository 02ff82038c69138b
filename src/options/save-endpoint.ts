import type { Endpoint } from '#domain/settings/settings.ts';
import { changeSettings } from '#store/settings/settings.ts';

/** Keeps an endpoint, in the place of the one with its id, and makes it the one that analyses. */
export function saveEndpoint(endpoint: Endpoint): Promise<void> {
  return changeSettings(({ endpoints }) => ({
    endpoints: endpoints.some(({ id }) => id === endpoint.id)
      ? endpoints.map((other) => (other.id === endpoint.id ? endpoint : other))
      : [...endpoints, endpoint],
    defaultEndpointId: endpoint.id,
  }));
}
