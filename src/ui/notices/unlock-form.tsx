import { createContext } from 'preact';
import { useContext, useId, useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import './unlock-form.css';

/** Unlocks the encrypted keys for as long as the browser runs; false for a wrong passphrase. */
export type Unlock = (passphrase: string) => Promise<boolean>;

/** How the page that shows a notice unlocks keys. */
export const UnlockKeys = createContext<Unlock | null>(null);

/** The field for the passphrase, right where the reader is told that their keys are locked. */
export function UnlockForm({ onUnlocked }: { onUnlocked: () => void }) {
  const unlock = useContext(UnlockKeys);
  const id = useId();
  const [passphrase, setPassphrase] = useState('');
  const [report, setReport] = useState('');
  const submit = async () => {
    if (!unlock || passphrase === '') return;
    setReport(message('unlockChecking'));
    const unlocked = await unlock(passphrase);
    setPassphrase('');
    setReport(unlocked ? '' : message('unlockWrong'));
    if (unlocked) onUnlocked();
  };
  return (
    <form
      class="unlock-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={id}>{message('unlockPassphrase')}</label>
      <span class="unlock-line">
        <input
          id={id}
          type="password"
          autocomplete="current-password"
          value={passphrase}
          onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        <button type="submit" class="button main">
          {message('failureActionUnlockKeys')}
        </button>
      </span>
      <p class="unlock-report" role="status">
        {report}
      </p>
    </form>
  );
}
