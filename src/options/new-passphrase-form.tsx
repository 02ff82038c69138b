import { useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';

/** NIST SP 800-63B asks for no less of a secret that people remember. */
const shortest = 8;

interface NewPassphraseFormProps {
  onChosen: (passphrase: string) => void;
  onCancel: () => void;
}

/** A new passphrase, typed twice, as there is no way to recover one. */
export function NewPassphraseForm({ onChosen, onCancel }: NewPassphraseFormProps) {
  const [typed, setTyped] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState('');
  const submit = () => {
    if ([...typed].length < shortest) setProblem(message('optionsKeepTooShort', shortest));
    else if (typed !== repeated) setProblem(message('optionsKeepDiffers'));
    else onChosen(typed);
  };
  const fields = [
    {
      id: 'new-passphrase',
      label: message('optionsKeepNewPassphrase'),
      value: typed,
      set: setTyped,
    },
    {
      id: 'repeat-passphrase',
      label: message('optionsKeepRepeat'),
      value: repeated,
      set: setRepeated,
    },
  ];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fields.map(({ id, label, value, set }) => (
        <div key={id} class="field">
          <label for={id}>{label}</label>
          <input
            id={id}
            type="password"
            autocomplete="new-password"
            value={value}
            onInput={({ currentTarget }) => set(currentTarget.value)}
          />
        </div>
      ))}
      <p class="faint">{message('optionsKeepPassphraseAbout')}</p>
      <div class="buttons">
        <button type="submit" class="button main">
          {message('optionsKeepEncrypt')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {message('optionsKeepCancel')}
        </button>
      </div>
      <p class="report failed" role="status">
        {problem}
      </p>
    </form>
  );
}
