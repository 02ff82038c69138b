import { useId, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import { type SearchPresetId, searchPresets } from '#domain/settings/search-services.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { message } from '#i18n/message.ts';
import { keepKey } from '#store/settings/keys.ts';
import { changeSettings } from '#store/settings/settings.ts';
import { askForHost } from './host-access.ts';

interface SearchServiceFormProps {
  preset: SearchPresetId;
  /** Null for a service that is not set up yet. */
  service: Endpoint | null;
  onSaved: () => void;
}

type Report = 'saved' | 'no address' | 'in the clear' | 'no key' | 'not allowed' | 'locked';

/** The address and key of a search service. The browser is asked for access to exactly its host. */
export function SearchServiceForm({ preset, service, onSaved }: SearchServiceFormProps) {
  const { name, address, needsKey, keyHint, keyUrl, open } = presetNamed(preset);
  const id = useId();
  const [typed, setTyped] = useState(service?.address ?? address);
  const [key, setKey] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const kept = service !== null && (service.key !== '' || service.keyApart !== undefined);
  const save = async () => {
    const place = addressOf(typed);
    if (place === null) return setReport('no address');
    if (place.startsWith('http:') && !isLocalAddress(place)) return setReport('in the clear');
    if (needsKey && key.trim() === '' && !kept) return setReport('no key');
    // Before anything else is awaited: a browser grants it only during the click.
    if (!open && !(await askForHost(place, 'searchTerms'))) return setReport('not allowed');
    const next = {
      ...(service ?? { id: crypto.randomUUID(), key: '' }),
      preset,
      address: place,
      model: '',
      changedAt: Date.now(),
      ...(key.trim() !== '' && { key: key.trim() }),
    };
    const stored = await keepKey(next, browser.storage.session);
    if (!stored) return setReport('locked');
    await changeSettings(({ searchServices }) => ({
      searchServices: [...searchServices.filter((each) => each.id !== stored.id), stored],
      searcherId: stored.id,
    }));
    setKey('');
    setReport('saved');
    onSaved();
  };
  return (
    <form
      class="endpoint-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {address === '' && (
        <div class="field">
          <label for={`${id}-address`}>{message('optionsSearchAddress')}</label>
          <input
            id={`${id}-address`}
            type="url"
            placeholder="http://localhost:8888"
            aria-describedby={`${id}-address-note`}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p id={`${id}-address-note`} class="faint">
            {message('optionsSearchAddressNote')}
          </p>
        </div>
      )}
      {needsKey && (
        <div class="field">
          <label for={`${id}-key`}>{message('optionsSearchKey', name)}</label>
          <input
            id={`${id}-key`}
            type="password"
            autocomplete="off"
            spellcheck={false}
            placeholder={kept ? message('optionsKeyKept') : keyHint}
            aria-describedby={`${id}-key-note`}
            value={key}
            onInput={({ currentTarget }) => setKey(currentTarget.value)}
          />
          <p id={`${id}-key-note`} class="faint">
            {message('optionsSearchKeyNote')}{' '}
            {keyUrl && (
              <a href={keyUrl} target="_blank" rel="noopener noreferrer">
                {message('optionsKeyGet')}
              </a>
            )}
          </p>
        </div>
      )}
      {address !== '' && !needsKey && <p>{message('optionsSearchNoAccount', name)}</p>}
      <div class="buttons">
        <button type="submit" class="button main">
          {message(service ? 'optionsSearchSave' : 'optionsSearchUse', name)}
        </button>
        <span role="status" class="faint">
          {report && reportInWords(report, name)}
        </span>
      </div>
    </form>
  );
}

function presetNamed(id: SearchPresetId) {
  const found = searchPresets.find((preset) => preset.id === id);
  if (!found) throw new Error('Every id has a preset.');
  return found;
}

/** An address of the web without query and fragment; null for anything else. */
function addressOf(typed: string): string | null {
  const text = typed.trim();
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(whole)) return null;
  const { origin, pathname, hostname } = new URL(whole);
  return hostname ? `${origin}${pathname}`.replace(/\/+$/, '') : null;
}

function reportInWords(report: Report, name: string): string {
  switch (report) {
    case 'saved':
      return message('optionsSearchIsSaved');
    case 'no address':
      return message('optionsSearchAddressMissing');
    case 'in the clear':
      return message('optionsSearchInTheClear');
    case 'no key':
      return message('optionsSearchKeyMissing', name);
    case 'not allowed':
      return message('optionsSearchNotAllowed');
    case 'locked':
      return message('optionsSearchLocked');
  }
}
