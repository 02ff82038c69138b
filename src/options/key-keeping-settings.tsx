import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type KeyKeeping, keyKeepings } from '#domain/settings/settings.ts';
import { type MessageKey, message } from '#i18n/message.ts';
import {
  changeKeyKeeping,
  forgetSealedKeys,
  lockKeys,
  type NewKeeping,
  unlockKeys,
} from '#store/settings/keys.ts';
import { type Unlock, UnlockForm, UnlockKeys } from '#ui/notices/unlock-form.tsx';
import { NewPassphraseForm } from './new-passphrase-form.tsx';
import { useKeyLock } from './use-key-lock.ts';

const words: Record<KeyKeeping, { name: MessageKey; note: MessageKey }> = {
  unencrypted: { name: 'optionsKeepUnencrypted', note: 'optionsKeepUnencryptedNote' },
  session: { name: 'optionsKeepSession', note: 'optionsKeepSessionNote' },
  passphrase: { name: 'optionsKeepPassphrase', note: 'optionsKeepPassphraseNote' },
};

const unlock: Unlock = (passphrase) => unlockKeys(passphrase, browser.storage.session);

/** Where keys are kept: as they are, in memory, or encrypted; and the field that unlocks them. */
export function KeyKeepingSettings({ keeping }: { keeping: KeyKeeping }) {
  const locked = useKeyLock(keeping);
  const [choosing, setChoosing] = useState(false);
  const [report, setReport] = useState('');
  const change = async (to: NewKeeping) => {
    setReport('');
    setChoosing(false);
    if (await changeKeyKeeping(to, browser.storage.session)) {
      setReport(message(doneOf(keeping, to.keeping)));
    }
  };
  const choose = (choice: string) => {
    const wanted = keyKeepings.find((each) => each === choice);
    if (wanted === undefined || wanted === keeping) setChoosing(false);
    else if (wanted === 'passphrase') setChoosing(true);
    else void change({ keeping: wanted });
  };
  const forget = async () => {
    await forgetSealedKeys(browser.storage.session);
    setReport(message('optionsKeepForgotten'));
  };
  return (
    <>
      <div class="field">
        <label for="key-keeping">{message('optionsKeepLabel')}</label>
        <select
          id="key-keeping"
          aria-describedby="key-keeping-note"
          disabled={locked}
          value={choosing ? 'passphrase' : keeping}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {keyKeepings.map((each) => (
            <option key={each} value={each}>
              {message(words[each].name)}
            </option>
          ))}
        </select>
        <p id="key-keeping-note" class="faint">
          {!locked && !choosing && message(words[keeping].note)}
        </p>
      </div>
      {locked && (
        <div class="notice">
          <p>{message('optionsKeepLocked')}</p>
          <UnlockKeys.Provider value={unlock}>
            <UnlockForm onUnlocked={() => setReport('')} />
          </UnlockKeys.Provider>
          <button type="button" class="text-button" onClick={() => void forget()}>
            {message('optionsKeepForget')}
          </button>
        </div>
      )}
      {choosing && (
        <NewPassphraseForm
          onChosen={(passphrase) => void change({ keeping: 'passphrase', passphrase })}
          onCancel={() => setChoosing(false)}
        />
      )}
      {keeping === 'passphrase' && locked === false && !choosing && (
        <div class="buttons">
          <button type="button" class="text-button" onClick={() => setChoosing(true)}>
            {message('optionsKeepChange')}
          </button>
          <button
            type="button"
            class="text-button"
            onClick={() => void lockKeys(browser.storage.session)}
          >
            {message('optionsKeepLock')}
          </button>
        </div>
      )}
      <p class="report" role="status">
        {report}
      </p>
    </>
  );
}

/** What there is to say of the move; of keys that lay on the disk unencrypted, bytes may be left there. */
function doneOf(from: KeyKeeping, to: KeyKeeping): MessageKey {
  if (to === 'unencrypted') return 'optionsKeepDonePlain';
  if (from === 'unencrypted') return 'optionsKeepDone';
  return to === 'passphrase' ? 'optionsKeepDoneEncrypted' : 'optionsKeepDoneSession';
}
