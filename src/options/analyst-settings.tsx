import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type Endpoint, findEndpoint, type Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { forgetKeysOf } from '#store/settings/keys.ts';
import { changeSettings, saveSettings } from '#store/settings/settings.ts';
import { CostQuestion } from './cost-question.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { EndpointOptions } from './endpoint-options.tsx';
import { giveBackHost } from './host-access.ts';
import { KeyKeepingSettings } from './key-keeping-settings.tsx';
import { MonthCost } from './month-cost.tsx';
import { OfferedEndpoints } from './offered-endpoints.tsx';
import { OriginSettings } from './origin-settings.tsx';
import type { ProviderKind } from './provider-choice.tsx';
import { SecondReadingSettings } from './second-reading-settings.tsx';

const onDevice = '';

/** What the form holds; a new session begins it anew. */
interface FormShown {
  session: number;
  endpoint: Endpoint | null;
  kind: ProviderKind;
  isOffered: boolean;
}

/** Chooses who analyzes articles: this device, or one of the providers the reader set up. */
export function AnalystSettings({ settings }: { settings: Settings }) {
  const { endpoints, defaultEndpointId } = settings;
  const chosen = findEndpoint(settings, defaultEndpointId);
  // The form keeps its identity, and so its report, when what it holds is saved.
  const [form, setForm] = useState<FormShown>({
    session: 0,
    endpoint: chosen,
    kind: 'device',
    isOffered: false,
  });
  const edit = (endpoint: Endpoint | null, kind: ProviderKind = 'device', isOffered = false) =>
    setForm({ session: form.session + 1, endpoint, kind, isOffered });
  const choose = (id: string) => {
    edit(findEndpoint(settings, id));
    void saveSettings({ defaultEndpointId: id === onDevice ? null : id });
  };
  return (
    <section class="options-part">
      <h2>{message('optionsAnalystHeading')}</h2>
      <p class="quiet">{message('optionsAnalystAbout')}</p>
      {endpoints.length > 0 && (
        <div class="field">
          <label for="analyst">{message('optionsAnalystChoice')}</label>
          <div class="field-line">
            <select
              id="analyst"
              value={chosen?.id ?? onDevice}
              onChange={(event) => choose(event.currentTarget.value)}
            >
              <option value={onDevice}>{message('optionsAnalystDevice')}</option>
              <EndpointOptions endpoints={endpoints} />
            </select>
          </div>
        </div>
      )}
      <MonthCost />
      {endpoints.length > 0 && <CostQuestion settings={settings} />}
      {endpoints.length > 0 && <SecondReadingSettings settings={settings} />}
      <OriginSettings settings={settings} />
      <OfferedEndpoints onSetUp={(endpoint) => edit(endpoint, 'other', true)} />
      <EndpointForm
        key={form.session}
        endpoint={form.endpoint}
        kind={form.kind}
        isOffered={form.isOffered}
        usesModel={chosen !== null}
        onUseDevice={() => choose(onDevice)}
      />
      <KeyKeepingSettings keeping={settings.keyKeeping} />
      {chosen && (
        <div class="buttons">
          <button type="button" class="text-button" onClick={() => edit(null, 'ollama')}>
            {message('optionsAnalystAdd')}
          </button>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              edit(null);
              void forget(chosen, endpoints);
            }}
          >
            {message('optionsAnalystRemove')}
          </button>
        </div>
      )}
    </section>
  );
}

/** Without the service, nothing is left to allow: its host is given back. */
async function forget({ id, address }: Endpoint, endpoints: readonly Endpoint[]): Promise<void> {
  await changeSettings(({ endpoints, defaultEndpointId, secondReading }) => ({
    endpoints: endpoints.filter((endpoint) => endpoint.id !== id),
    defaultEndpointId: defaultEndpointId === id ? null : defaultEndpointId,
    secondReading:
      secondReading.endpointId === id ? { ...secondReading, endpointId: null } : secondReading,
  }));
  await forgetKeysOf([id], browser.storage.session);
  const others = endpoints.filter((endpoint) => endpoint.id !== id);
  await giveBackHost(
    address,
    others.map((endpoint) => endpoint.address),
  );
}
