import { useState } from 'preact/hooks';
import { providerName } from '#domain/settings/endpoint-presets.ts';
import { type Endpoint, findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { changeSettings, saveSettings } from '#store/settings/settings.ts';
import { CostQuestion } from './cost-question.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { MonthCost } from './month-cost.tsx';
import { OriginSettings } from './origin-settings.tsx';

const onDevice = '';

/** Who writes the commentary: this device alone, or one of the services that the reader set up. */
export function AnalystSettings({ settings }: { settings: Settings }) {
  const { endpoints, defaultEndpointId } = settings;
  const chosen = findEndpoint(settings, defaultEndpointId);
  // What the form changes: it stays the same form, with its report, when what it holds is saved.
  const [form, setForm] = useState({ session: 0, endpoint: chosen });
  const edit = (endpoint: Endpoint | null) => setForm({ session: form.session + 1, endpoint });
  const choose = (id: string) => {
    edit(findEndpoint(settings, id));
    void saveSettings({ defaultEndpointId: id === onDevice ? null : id });
  };
  return (
    <section class="options-part">
      <h2>Who writes the commentary</h2>
      <p class="quiet">
        By itself Gloss picks sentences from the article, on this device, with no account and no
        network. A language model writes more, and every claim it makes is checked against the
        article. The article is then sent to the service that you enter here, and to no other.
      </p>
      {endpoints.length > 0 && (
        <div class="field">
          <label for="analyst">Articles are analysed by</label>
          <div class="field-line">
            <select
              id="analyst"
              value={chosen?.id ?? onDevice}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <option value={onDevice}>This device alone</option>
              {endpoints.map((endpoint) => (
                <option key={endpoint.id} value={endpoint.id}>
                  {endpoint.model || 'no name yet'} at {providerName(endpoint)}
                </option>
              ))}
            </select>
            {chosen && (
              <button type="button" class="text-button" onClick={() => choose(onDevice)}>
                Back to this device alone
              </button>
            )}
          </div>
        </div>
      )}
      <MonthCost />
      {endpoints.length > 0 && <CostQuestion settings={settings} />}
      <OriginSettings settings={settings} />
      <EndpointForm key={form.session} endpoint={form.endpoint} />
      {chosen && (
        <div class="buttons">
          <button type="button" class="text-button" onClick={() => edit(null)}>
            Set another service up
          </button>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              edit(null);
              void forget(chosen.id);
            }}
          >
            Forget this service and its key
          </button>
        </div>
      )}
    </section>
  );
}

function forget(id: string): Promise<void> {
  return changeSettings(({ endpoints, defaultEndpointId }) => ({
    endpoints: endpoints.filter((endpoint) => endpoint.id !== id),
    defaultEndpointId: defaultEndpointId === id ? null : defaultEndpointId,
  }));
}
