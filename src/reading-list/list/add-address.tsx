import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '#i18n/message.ts';
import { saveAddress } from '#store/transfer/save-address.ts';
import type { Notice } from '#ui/controls/passing-notice.tsx';

/** Saves a page by its address. Nothing is loaded: it is read once the reader opens it and presses the button. */
export function AddAddress({ onNotice }: { onNotice: (notice: Notice) => void }) {
  const [open, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [open]);
  if (!open) {
    return (
      <button type="button" class="text-button" onClick={() => setOpen(true)}>
        {message('listAdd')}
      </button>
    );
  }
  const add = async () => {
    const added = await saveAddress(address, Date.now());
    setWrong(!added);
    if (!added) return;
    setAddress('');
    setOpen(false);
    onNotice({ text: message('listAdded'), action: null });
  };
  return (
    <form
      class="add-address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <input
        ref={field}
        type="url"
        inputMode="url"
        autocomplete="off"
        aria-label={message('listAddLabel')}
        aria-invalid={wrong}
        aria-describedby="add-note"
        placeholder={message('listAddExample')}
        value={address}
        onInput={({ currentTarget }) => {
          setAddress(currentTarget.value);
          setWrong(false);
        }}
      />
      <button type="submit" class="button">
        {message('listAddSave')}
      </button>
      <p id="add-note" class="faint" role="status">
        {message(wrong ? 'listAddInvalid' : 'listAddNote')}
      </p>
    </form>
  );
}
