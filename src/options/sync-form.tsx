import { useId, useState } from 'preact/hooks';
import { agreeing, hasAgreed } from '#domain/settings/consent.ts';
import { isLocalAddress } from '#domain/settings/endpoint-presets.ts';
import type { Settings } from '#domain/settings/settings.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import type { SyncPlace } from '#messages/messages.ts';
import { sendToBackground } from '#messages/send-to-background.ts';
import type { SyncState } from '#store/database/sync-tables.ts';
import { changeSettings } from '#store/settings/settings.ts';
import { askForHost } from './host-access.ts';
import { makePassphrase } from './make-passphrase.ts';
import { syncFailureInWords } from './sync-in-words.ts';
import { SyncNotice } from './sync-notice.tsx';

interface SyncFormProps {
  settings: Settings;
  /** How the last attempt went; null before. */
  state: SyncState | null;
}

/** Where the reader's storage is, and the words that encrypt what goes there. Nothing of it is kept before it is joined. */
export function SyncForm({ settings, state }: SyncFormProps) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const [isNew, setNew] = useState(true);
  const [made] = useState(makePassphrase);
  const [typed, setTyped] = useState('');
  const [written, setWritten] = useState(false);
  const [problem, setProblem] = useState<MessageKey | null>(null);
  const [waiting, setWaiting] = useState<{ for: 'join' | 'test'; since: number } | null>(null);
  const [asking, setAsking] = useState<SyncPlace | null>(null);

  /** What was typed; null, with the reason shown, where something is missing. */
  const place = (): SyncPlace | null => {
    const given = addressIn(address);
    if (!given) return refuse('syncAddressMissing');
    if (given.startsWith('http:') && !isLocalAddress(given)) return refuse('syncAddressOpen');
    if (user.trim() === '') return refuse('syncUserMissing');
    if (password === '') return refuse('syncPasswordMissing');
    setProblem(null);
    return { address: given, user: user.trim(), password };
  };
  const refuse = (why: MessageKey) => {
    setProblem(why);
    return null;
  };
  const test = async () => {
    const given = place();
    // Before anything else is awaited: a browser grants it only during the click.
    if (!given) return;
    if (!(await askForHost(given.address))) return setProblem('syncNotAllowed');
    setWaiting({ for: 'test', since: Date.now() });
    sendToBackground({ type: 'test-sync', ...given });
  };
  const join = (agreed: boolean) => {
    if (isNew && !written) return setProblem('syncWordsUnwritten');
    if (!isNew && typed.trim() === '') return setProblem('syncWordsMissing');
    const given = place();
    if (!given) return;
    if (!agreed) return setAsking(given);
    setAsking(null);
    void joinAt(given);
  };
  const joinAt = async (given: SyncPlace) => {
    if (!(await askForHost(given.address))) return setProblem('syncNotAllowed');
    await changeSettings((now) => agreeing(now, 'sync', new Date()));
    const passphrase = isNew ? made : typed.trim().toLowerCase().replace(/\s+/g, ' ');
    setWaiting({ for: 'join', since: Date.now() });
    sendToBackground({ type: 'join-sync', ...given, passphrase, isNew });
  };
  return (
    <form
      class="endpoint-form"
      onSubmit={(event) => {
        event.preventDefault();
        join(hasAgreed(settings, 'sync'));
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
      {asking ? (
        <SyncNotice
          address={asking.address}
          onAgree={() => join(true)}
          onLater={() => setAsking(null)}
        />
      ) : (
        <div class="buttons">
          <button type="submit" class="button main">
            {message(isNew ? 'syncSetUp' : 'syncJoin')}
          </button>
          <button type="button" class="button" onClick={() => void test()}>
            {message('syncTest')}
          </button>
        </div>
      )}
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
