import { providerName } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { observe } from '#store/database/observe.ts';
import { readOffered, withdrawEndpoint } from '#store/settings/offered-settings.ts';
import { useObserved } from '#ui/controls/use-observed.ts';

interface OfferedEndpointsProps {
  /** The reader wants it: its values are put into the form, and nothing is saved. */
  onSetUp: (endpoint: Endpoint) => void;
}

/** Providers that a backup brought. None is used before the reader has saved it, and so allowed its host. */
export function OfferedEndpoints({ onSetUp }: OfferedEndpointsProps) {
  const offered = useObserved('offered settings', () => observe(() => readOffered()));
  if (!offered?.endpoints.length) return null;
  return (
    <div class="field">
      <p id="offered-endpoints" class="field-name">
        {message('optionsOfferedEndpoints')}
      </p>
      <ul class="site-rules" aria-labelledby="offered-endpoints">
        {offered.endpoints.map((endpoint) => (
          <li key={endpoint.id} class="field-line">
            <span>
              <bdi>{endpoint.address}</bdi>{' '}
              <span class="faint">
                {message('optionsAnalystEndpoint', endpoint.model, providerName(endpoint))}
              </span>
            </span>
            <button type="button" class="text-button" onClick={() => onSetUp(endpoint)}>
              {message('optionsOfferedSetUp')}
            </button>
            <button
              type="button"
              class="text-button"
              onClick={() => void withdrawEndpoint(endpoint.id)}
            >
              {message('optionsOfferedRefuse')}
            </button>
          </li>
        ))}
      </ul>
      <p class="faint">{message('optionsOfferedEndpointsNote')}</p>
    </div>
  );
}
