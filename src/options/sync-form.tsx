import { useId, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import type { Endpoint } from '#domain/settings/settings.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import type { SyncState } from '#store/database/sync-tables.ts';
import { keepKey } from '#store/settings/keys.ts';
import { changeSettings } from '#store/settings/settings.ts';
import { askForHost } from './host-access.ts';
import { makePassphrase } from './make-passphrase.ts';
import { syncFailureInWords } from './sync-in-words.ts';

interface SyncFormProps {
  /** What was typed the last time; null before. */
  server: Endpoint | null;
  /** How the last attempt went; null before. */
  state: SyncState | null;
}

/** Where the reader's storage is, and the words that encrypt what goes there. */
export function SyncForm({ server, state }: SyncFormProps) {
  const id = useId();
  const [address, setAddress] = useState(server?.address ?? '');
  const [user, setUser] = useState(state?.user ?? '');
  const [password, setPassword] = useState('');
  const [isNew, setNew] = useState(true);
  const [made] = useState(makePassphrase);
  const [typed, setTyped] = useState('');
  const [written, setWritten] = useState(false);
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const [waiting, setWaiting] = useState<{ for: 'join' | 'test'; since: number } | null>(null);
  const kept = server !== null && (server.key !== '' || server.keyApart !== undefined);

  /** Keeps what was typed; null, with the reason shown, where something is missing. */
  const keep = async (): Promise<boolean> => {
    const place = addressIn(address);
    if (!place) return refuse('syncAddressMissing');
    if (place.startsWith('http:') && !isLocalAddress(place)) return refuse('syncAddressOpen');
    if (user.trim() === '') return refuse('syncUserMissing');
    if (password === '' && !kept) return refuse('syncPasswordMissing');
    // Before anything else is awaited: a browser grants it only during the click.
    if (!(await askForHost(place))) return refuse('syncNotAllowed');
    const bare = server ?? { id: crypto.randomUUID(), preset: 'webdav', key: '', model: '' };
    const next = { ...bare, address: place, ...(password !== '' && { key: password }) };
    const stored = await keepKey(next, browser.storage.session);
    if (!stored) return refuse('syncKeysLocked');
    await changeSettings(() => ({ syncServers: [stored] }));
    setProblem(null);
    return true;
  };
  const refuse = (why: MessageKey) => {
    setProblem(why);
    return false;
  };
  const test = async () => {
    if (!(await keep())) return;
    setWaiting({ for: 'test', since: Date.now() });
    sendToBackground({ type: 'test-sync', user: user.trim() });
  };
  const join = async () => {
    if (isNew && !written) return setProblem('syncWordsUnwritten');
    if (!isNew && typed.trim() === '') return setProblem('syncWordsMissing');
    if (!(await keep())) return;
    const passphrase = isNew ? made : typed.trim().toLowerCase().replace(/\s+/g, ' ');
    setWaiting({ for: 'join', since: Date.now() });
    sendToBackground({ type: 'join-sync', user: user.trim(), passphrase, isNew });
  };
  return (
    <form
      class="endpoint-form"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <fieldset class="provider-choice">
        <legend class="field-name">{message('syncWhich')}</legend>
        <label>
          <input type="radio" name={id} checked={isNew} onChange={() => setNew(true)} />
          {message('syncFirst')}
        </label>
        <label>
          <input type="radio" name={id} checked={!isNew} onChange={() => setNew(false)} />
          {message('syncFurther')}
        </label>
      </fieldset>
      <div class="field">
        <label for={`${id}-address`}>{message('syncAddress')}</label>
        <input
          id={`${id}-address`}
          type="url"
          placeholder="https://cloud.example/remote.php/dav/files/anna/"
          aria-describedby={`${id}-address-note`}
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <p id={`${id}-address-note`} class="faint">
          {message('syncAddressNote')}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-user`}>{message('syncUser')}</label>
        <input
          id={`${id}-user`}
          autocomplete="off"
          spellcheck={false}
          value={user}
          onInput={({ currentTarget }) => setUser(currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for={`${id}-password`}>{message('syncPassword')}</label>
        <input
          id={`${id}-password`}
          type="password"
          autocomplete="off"
          placeholder={kept ? message('optionsKeyKept') : ''}
          aria-describedby={`${id}-password-note`}
          value={password}
          onInput={({ currentTarget }) => setPassword(currentTarget.value)}
        />
        <p id={`${id}-password-note`} class="faint">
          {message('syncPasswordNote')}
        </p>
      </div>
      {isNew ? (
        <div class="field">
          <p class="field-name">{message('syncWords')}</p>
          <p class="sync-words" translate={false}>
            {made}
          </p>
          <p class="faint">{message('syncWordsNote')}</p>
          <label class="clear-question">
            <input
              type="checkbox"
              checked={written}
              onChange={({ currentTarget }) => setWritten(currentTarget.checked)}
            />
            {message('syncWordsWritten')}
          </label>
        </div>
      ) : (
        <div class="field">
          <label for={`${id}-typed`}>{message('syncWords')}</label>
          <input
            id={`${id}-typed`}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-typed-note`}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p id={`${id}-typed-note`} class="faint">
            {message('syncWordsTyped')}
          </p>
        </div>
      )}
      <div class="buttons">
        <button type="submit" class="button main">
          {message(isNew ? 'syncSetUp' : 'syncJoin')}
        </button>
        <button type="button" class="button" onClick={() => void test()}>
          {message('syncTest')}
        </button>
      </div>
      <Report problem={problem} waiting={waiting} state={state} />
    </form>
  );
}

interface ReportProps {
  problem: MessageKey | null;
  waiting: { for: 'join' | 'test'; since: number } | null;
  state: SyncState | null;
}

/** What is missing in the form, or how the last attempt went. */
function Report({ problem, waiting, state }: ReportProps) {
  const { tested = null, failure = null } = state ?? {};
  const ended = waiting?.for === 'test' ? (tested?.failure ?? null) : failure;
  if (problem || ended) {
    return (
      <p class="report failed" role="alert">
        {problem ? message(problem) : ended && syncFailureInWords(ended)}
      </p>
    );
  }
  const isTested = waiting?.for === 'test' && tested !== null && tested.at >= waiting.since;
  return (
    <p class="report" role="status">
      {waiting && message(isTested ? 'syncTested' : 'syncWaiting')}
    </p>
  );
}

/** An address of the web without query and fragment; null for anything else. */
function addressIn(typed: string): string | null {
  const text = typed.trim();
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(whole)) return null;
  const { origin, pathname, hostname } = new URL(whole);
  return hostname ? `${origin}${pathname}` : null;
}
