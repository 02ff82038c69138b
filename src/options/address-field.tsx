import { message } from '#i18n/message.ts';
import { clearAddressOf } from './endpoint-draft.ts';

interface AddressFieldProps {
  address: string;
  /** The address to which the reader agreed to send everything unencrypted. */
  clearTo: string;
  onInput: (address: string) => void;
  onAgree: (address: string) => void;
}

/** The base address of an endpoint, with a question where what is sent there could be read on the way. */
export function AddressField({ address, clearTo, onInput, onAgree }: AddressFieldProps) {
  const clear = clearAddressOf(address);
  return (
    <div class="field">
      <label for="address">{message('optionsAddress')}</label>
      <input
        id="address"
        type="url"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder={message('optionsAddressExample')}
        value={address}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {clear && (
        <label class="clear-question">
          <input
            type="checkbox"
            checked={clearTo === clear}
            onChange={({ currentTarget }) => onAgree(currentTarget.checked ? clear : '')}
          />
          {message('optionsAddressClearAgree', new URL(clear).host)}
        </label>
      )}
    </div>
  );
}
