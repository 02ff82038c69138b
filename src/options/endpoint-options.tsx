import { providerName } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';

/** The providers that the reader set up, as the options of a select: the model, and whose it is. */
export function EndpointOptions({ endpoints }: { endpoints: readonly Endpoint[] }) {
  return (
    <>
      {endpoints.map((endpoint) => (
        <option key={endpoint.id} value={endpoint.id}>
          {message(
            'optionsAnalystEndpoint',
            endpoint.model || message('optionsAnalystUnnamedModel'),
            providerName(endpoint),
          )}
        </option>
      ))}
    </>
  );
}
