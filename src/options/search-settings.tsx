import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import {
  chosenSearcher,
  type SearchPresetId,
  searcherName,
  searchersIn,
  searchingModelOf,
  searchPresetOf,
  searchPresets,
} from '#domain/settings/search-services.ts';
import { type Endpoint, keyedServices, type Settings } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { forgetKeysOf } from '#store/settings/keys.ts';
import { changeSettings, saveSettings } from '#store/settings/settings.ts';
import { giveBackHost } from './host-access.ts';
import { SearchServiceForm } from './search-service-form.tsx';

/** Which service searches the web, if any, and when. */
export function SearchSettings({ settings }: { settings: Settings }) {
  const { searchServices, searchSavedArticles } = settings;
  const chosen = chosenSearcher(settings);
  const [adding, setAdding] = useState<SearchPresetId | null>(null);
  const missing = searchPresets.filter(({ id }) =>
    searchServices.every(({ preset }) => preset !== id),
  );
  const choose = (value: string) => {
    const preset = missing.find(({ id }) => `add ${id}` === value);
    setAdding(preset?.id ?? null);
    if (!preset) void saveSettings({ searcherId: value || null });
  };
  const editing = adding ?? searchPresetOf(chosen ?? { preset: '' })?.id ?? null;
  return (
    <section class="options-part">
      <h2>{message('optionsSearchHeading')}</h2>
      <p class="quiet">{message('optionsSearchAbout')}</p>
      <div class="field">
        <label for="searcher">{message('optionsSearchWith')}</label>
        <select
          id="searcher"
          aria-describedby="searcher-note"
          value={adding ? `add ${adding}` : (chosen?.id ?? '')}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          <option value="">{message('optionsSearchNone')}</option>
          {searchersIn(settings).map((service) => (
            <option key={service.id} value={service.id}>
              {nameOf(service)}
            </option>
          ))}
          {missing.map(({ id, name }) => (
            <option key={id} value={`add ${id}`}>
              {message('optionsSearchSetUp', name)}
            </option>
          ))}
        </select>
        <p id="searcher-note" class="faint">
          {chosen && searchingModelOf(chosen)
            ? message('optionsSearchByModel', searcherName(chosen))
            : message('optionsSearchNote')}
        </p>
      </div>
      {editing && (
        <SearchServiceForm
          key={editing}
          preset={editing}
          service={adding ? null : chosen}
          onSaved={() => setAdding(null)}
        />
      )}
      {chosen && !adding && searchPresetOf(chosen) && (
        <div class="buttons">
          <button
            type="button"
            class="text-button"
            onClick={() => void forget(chosen, keyedServices(settings))}
          >
            {message('optionsSearchRemove', searcherName(chosen))}
          </button>
        </div>
      )}
      <label class="check-line">
        <input
          type="checkbox"
          checked={searchSavedArticles}
          disabled={chosen === null}
          aria-describedby="search-saved-note"
          onChange={({ currentTarget }) =>
            void saveSettings({ searchSavedArticles: currentTarget.checked })
          }
        />
        {message('optionsSearchSaved')}
      </label>
      <p id="search-saved-note" class="faint">
        {message('optionsSearchSavedNote')}
      </p>
    </section>
  );
}

function nameOf(service: Endpoint): string {
  const name = searcherName(service);
  return searchingModelOf(service) ? message('optionsSearchOfModel', name, service.model) : name;
}

/** Without the service, nothing is left to allow: its host is given back, and the word to send it queries. */
async function forget({ id, address }: Endpoint, all: readonly Endpoint[]): Promise<void> {
  await changeSettings(({ searchServices, searcherId, searchAgreedHost }) => ({
    searchServices: searchServices.filter((service) => service.id !== id),
    searcherId: searcherId === id ? null : searcherId,
    searchAgreedHost: searchAgreedHost === new URL(address).host ? null : searchAgreedHost,
  }));
  await forgetKeysOf([id], browser.storage.session);
  const others = all.filter((service) => service.id !== id).map((service) => service.address);
  await giveBackHost(address, others);
}
